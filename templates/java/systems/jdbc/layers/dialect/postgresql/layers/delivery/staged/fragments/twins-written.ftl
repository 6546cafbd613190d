      assertTrue(written("Rows_spark_staging") > rows.size(), "no twin wrote anything");
