"""Floor 0: problems an editor is told of, YAML and documents with their places, schemas."""
