"""The RabbitMQ sample's jar in a plain spark-submit: by format name, and by CREATE TABLE ... USING."""
import sys

from pyspark.sql import SparkSession

uri, checkpoint = sys.argv[1:3]
spark = SparkSession.builder.getOrCreate()
options = {"uri": uri, "queue": "orders", "queueMode": "declare"}
copy = {**options, "queue": "copy"}
rows = spark.range(1000).selectExpr(
    "id", "timestamp_micros(id * 1000000) AS placed_at", "concat('customer ', id) AS customer",
    "CAST(id AS DECIMAL(12,2)) AS total",
    "array(named_struct('sku', concat('s', id), 'qty', CAST(id AS INT))) AS lines",
    "'acme' AS tenant", "CAST(NULL AS STRING) AS routing_key", "concat('order-', id) AS message_id")
rows.write.format("rabbitmq").options(**options).mode("append").save()

read = spark.read.format("rabbitmq").options(**options).load()
batch = read.count()
assert batch == 1000, batch
assert read.selectExpr("sum(lines[0].qty)").first()[0] == 499500

properties = ", ".join(f"{key} '{value}'" for key, value in options.items())
spark.sql(f"CREATE TABLE shop USING rabbitmq OPTIONS ({properties})")
spark.sql("INSERT INTO shop SELECT 1000L, timestamp'2026-01-01 00:00:00', 'customer', 1.5,"
          " array(named_struct('sku', 's', 'qty', 1)), 'acme', NULL, 'order-1000'")
table = spark.sql("SELECT count(DISTINCT message_id) FROM shop").first()[0]
assert table == 1001, table

stream = spark.readStream.format("rabbitmq").options(**options).load()
query = (stream.writeStream.format("rabbitmq").options(**copy).option("checkpointLocation", checkpoint)
         .trigger(availableNow=True).start())
query.awaitTermination()
copied = spark.read.format("rabbitmq").options(**copy).load()
streamed, distinct = copied.count(), copied.select("message_id").distinct().count()
assert (streamed, distinct) == (1001, 1001), (streamed, distinct)
left = spark.table("shop").count()
assert left == 0, left
print(f"rabbitmq: {batch} rows by format, {table} by table, {streamed} by stream, {distinct} of them distinct, {left} left")
