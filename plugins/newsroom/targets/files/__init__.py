"""The files people keep, as they are read: campaigns in YAML, reports in CSV or Excel, every wrong place named."""
