### Batch read

```python
rows = (
    spark.read.format("[=name]")
<#list options?filter(option -> option.needed != "" && option.needed != "to write") as option>
    .option("[=option.name]", [=option.testValue])
</#list>
    .load()
)
rows.show()
```
