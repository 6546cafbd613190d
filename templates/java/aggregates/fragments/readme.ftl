What the system can do as Spark does, it does: conditions on one column with a value, then `COUNT`, `MIN`, `MAX` and the like with their `GROUP BY`,
`DISTINCT`, and the first rows by an `ORDER BY` with a `LIMIT`. Each task asks for its part, and Spark puts together what they give. A query is
aggregated or sorted by Spark alone when one of its conditions is, or one thing that it asks for: `COUNT(DISTINCT …)`, a `FILTER`, an expression. What is
pushed down stands in the plan, such as `columns [COUNT(*)]`, which `EXPLAIN` shows without asking the system; the metric `rowsRead` counts groups then.
<@lines of="readme-aggregates"/>
