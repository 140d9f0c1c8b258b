"""Floor 0: how Vietnamese writes numbers and dates, sorts and folds."""
