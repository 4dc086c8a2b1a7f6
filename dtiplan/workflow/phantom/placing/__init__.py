"""Pictures and volumes with which a person checks a placement."""
