"""The newsroom: a Vietnamese news site for emulation campaigns, one package a feature."""
