* `rowsRead` and `bytesRead`: what left the source, before Spark filters. No rows for longer than usual may be a source without
  new ones, or a query that reads the wrong part.
