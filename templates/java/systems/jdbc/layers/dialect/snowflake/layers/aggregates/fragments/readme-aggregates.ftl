Left to Snowflake are booleans, whole numbers, decimals, dates, and timestamps of at most 6 digits of a second, such as `TIMESTAMP_TZ(6)`; of whole numbers and
decimals of up to 28 digits also `SUM`, of decimals `AVG`. Not so text, which a collation may compare otherwise, and floating point numbers.
