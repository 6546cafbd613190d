Rows are merged by `MERGE` from a table of the session. Snowflake enforces no keys, so nothing keeps others from adding a row with the same key.
