
### The driver, and what the tests need

The jar has no driver in it: put that of your database beside it on every node, such as by `--jars`, and say its class by `driver`. The tests
talk to H2, which Maven gets, in a JVM of its own, and kill it while it is read and written; of other databases nothing is proven here. What is used
of SQL is `SELECT` with `MIN`, `MAX`, `COUNT`, `CASE`, `GROUP BY`, `ORDER BY` and `ROW_NUMBER`, `INSERT`, `UPDATE` and `DELETE`, and of JDBC 4.2 `setObject` and `getObject` with `java.time`.
`[=Name]Client` asks and writes, `[=Name]Dialect` has what is done by the driver's metadata, `[=Name]Fields` what goes in and out as text or JSON.
