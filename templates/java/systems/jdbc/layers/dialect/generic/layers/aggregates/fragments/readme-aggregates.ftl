Left to the database are booleans, whole numbers, decimals, dates and timestamps with at most 6 digits of a second. Not so text, as many databases take
`a` for `A` or ignore blanks, floating point numbers, as not all have a `NaN`, and sums, as databases differ in how large one may be.
