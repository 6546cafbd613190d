What the system can do as Spark does, it does: conditions on a column and a value, then what is made of the rows that meet them by `COUNT`, `MIN`, `MAX`,
`GROUP BY` and `DISTINCT`, or the first rows by an `ORDER BY` with a `LIMIT`. Each task asks for its part, and Spark puts together what they give. All of that is
left to Spark where a condition is, or something else that the query asks for: `COUNT(DISTINCT …)`, a `FILTER`, an expression. What is pushed down
stands in the plan, such as `columns [COUNT(*)]`, which `EXPLAIN` shows without asking the system; the metric `rowsRead` then counts groups.
<@lines of="readme-aggregates"/>
