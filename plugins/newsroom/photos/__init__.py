"""Photos with captions, and albums of them."""
