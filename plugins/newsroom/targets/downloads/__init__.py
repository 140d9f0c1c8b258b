"""What a build writes beside the pages: figures for machines and for Excel, calendars, feeds."""
