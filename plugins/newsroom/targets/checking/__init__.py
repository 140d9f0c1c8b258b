"""What must be true of promises, of reported rows, and of what the text around them says."""
