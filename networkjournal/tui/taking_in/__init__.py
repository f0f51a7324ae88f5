"""Taking people and meetings in from files: finding the file, looking first, then writing."""
