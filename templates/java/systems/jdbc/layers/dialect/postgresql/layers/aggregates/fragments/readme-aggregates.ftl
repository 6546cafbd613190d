Left to PostgreSQL are booleans, numbers, dates, timestamps and text that is `text` or `varchar` in a database of UTF-8, of which the bytes are compared,
by `COLLATE "C"`, whatever collation the column has; of whole numbers and decimals also `SUM`, of decimals `AVG`. Not so sums of floating point numbers, which depend on
the order, a `numeric` without a scale, and a never null column of a view, of which PostgreSQL does not say that it is.
