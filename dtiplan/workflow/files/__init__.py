"""How anything is written: the domain's nouns, and files that are never half there."""
