"""Which protocol makes one scanner like another: scores, ranking, filters, scale of b."""
