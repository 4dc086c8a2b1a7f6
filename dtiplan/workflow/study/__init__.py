"""A study of volunteers: subjects, sites and sessions in one folder, planned with one recipe."""
