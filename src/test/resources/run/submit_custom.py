"""The custom sample's jar in a plain spark-submit: by format name, and by CREATE TABLE ... USING."""
import sys

from pyspark.sql import SparkSession

path, copy = sys.argv[1:3]
spark = SparkSession.builder.getOrCreate()
rows = spark.range(1000).selectExpr(
    "id", "timestamp_micros(id * 1000000) AS placed_at", "CAST(id AS DECIMAL(12,2)) AS total",
    "array(named_struct('sku', concat('s', id), 'qty', CAST(id AS INT))) AS lines")
rows.write.format("orders").option("path", path).mode("append").save()

read = spark.read.format("orders").option("path", path).load()
batch = read.count()
assert batch == 1000, batch
assert read.selectExpr("sum(lines[0].qty)").first()[0] == 499500

spark.sql(f"CREATE TABLE shop USING orders OPTIONS (path '{path}')")
spark.sql("INSERT INTO shop SELECT 1000L, timestamp'2026-01-01 00:00:00', 1.5,"
          " array(named_struct('sku', 's', 'qty', 1))")
table = spark.sql("SELECT count(*) FROM shop").first()[0]
assert table == 1001, table
assert spark.sql("SELECT count(*) FROM shop WHERE id >= 999").first()[0] == 2

stream = spark.readStream.format("orders").option("path", path).load()
query = (stream.writeStream.format("orders").option("path", copy).option("checkpointLocation", copy + "-checkpoint")
         .trigger(availableNow=True).start())
query.awaitTermination()
copied = spark.read.format("orders").option("path", copy).load()
streamed, distinct = copied.count(), copied.select("id").distinct().count()
assert (streamed, distinct) == (1001, 1001), (streamed, distinct)
print(f"custom: {batch} rows by format, {table} by table, {streamed} by stream, {distinct} of them distinct")
