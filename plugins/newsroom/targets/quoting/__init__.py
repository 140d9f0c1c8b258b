"""What articles quote of a campaign: the grammar of blocks and figures, and what stands in their place."""
