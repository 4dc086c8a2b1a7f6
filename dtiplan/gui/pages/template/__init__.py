"""The page of the fit to the template: its picture, its figures, and the lesion it leaves out."""
