One task reads the table, up to the end that it has when the query is planned, where the system tells one. Only the columns
that a query needs are asked for, and no more rows than its `LIMIT`.
