## Values that do not fit

A value that does not fit its column when it is read, or not somewhere inside of it, makes the whole column null in that row; all
else in the row, and every other row, is as it was. The metric `misfits` counts such values, and each task that met some logs how
many, with the column and class of the first. A condition holds for what the row has in the end: `IS NULL` finds these rows.

What fails all the same: null or what does not fit in a column that is never null, a record that cannot be parsed, and a column by
which the read is divided or goes on.
