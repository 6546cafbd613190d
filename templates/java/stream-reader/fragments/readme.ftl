### Stream read

```python
query = (
    spark.readStream.format("[=name]")
<#list options?filter(option -> option.needed != "" && option.needed != "to write") as option>
    .option("[=option.name]", [=option.testValue])
</#list>
    .load()
    .writeStream.format("console")
    .option("checkpointLocation", "/tmp/checkpoints/[=name]")
    .trigger(availableNow=True)
    .start()
)
query.awaitTermination()
```

A restart from the checkpoint goes on where the query stopped.
