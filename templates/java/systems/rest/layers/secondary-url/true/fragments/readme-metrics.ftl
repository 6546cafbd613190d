* `failovers`: how often the second server was asked instead. Any is a first server that is out of reach or in distress.
