### Stream write

```python
query = (
    stream.writeStream.format("[=name]")
<#list options?filter(option -> option.needed != "" && option.needed != "to read") as option>
    .option("[=option.name]", [=option.testValue])
</#list>
    .option("checkpointLocation", "/tmp/checkpoints/to-[=name]")
    .start()
)
```
