"""Sites: cases of one person from several scanners or sessions, laid beside each other."""
