"""Control charts: constants, limits, rules, run lengths, capability."""
