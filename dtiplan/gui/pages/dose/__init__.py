"""The page of doses: plans chosen, histograms, metrics, published doses, doses along tracts."""
