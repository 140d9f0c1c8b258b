"""What the site tells machines: pictures and data for links, old addresses, robots, what may be read without a network."""
