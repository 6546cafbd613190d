
### What is proven, and what is not

No test talks to Snowflake. The tests run the official driver, in the jar as it is, against a stand-in that is part of them: `[=Name]StandIn` speaks the
driver's protocol and lets H2 do what statements say, in a JVM of its own that is killed while it is read and written. So they prove that the
connector and the driver work together: logging in by a password or a key pair, bound values, `PUT` (the driver really stages files), the order and the
transactions of statements, retries. They do not prove what Snowflake itself makes of `COPY INTO`, `MERGE`, `HASH`, its locks and its types, nor
stages in a cloud, results in several chunks or TLS. Try the connector with a table of your account before you trust it: `[=Name]DataSource.check`, then
a write, twice, and a read.

`[=Name]Client` asks and writes, `[=Name]Dialect` has what Snowflake alone does so, `[=Name]Fields` what goes out as text or JSON. The driver is in the jar
under its own name, as it brings its libraries moved away; it is nearly all of the jar's 95 MB.
