
Which types the columns have in the database is known when a task begins. Where one has another order there than Spark's, or may hold what fits no
column, the task reads the rows and does the same with each, so the result does not depend on it. Of what is counted, compared or added up the least and
the greatest are looked at: a value that fits no column fails the query as it would if it were read. Text of fixed length, bytes and nested values are left to Spark.
