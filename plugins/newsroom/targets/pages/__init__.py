"""The pages of campaigns, one module for each thing a page shows."""
