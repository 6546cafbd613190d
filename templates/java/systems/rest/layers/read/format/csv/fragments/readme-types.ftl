
A cell of CSV is read for the type of its column: a number, `true` or `false`, a time in ISO-8601, JSON where the type is nested.
A cell that reads "[=settings.read.nullText.text]" and has no quotes is null. Lines follow RFC 4180, in UTF-8; one with more or fewer
cells than the header is an error.
