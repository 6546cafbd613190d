### Batch write

```python
(
    rows.write.format("[=name]")
<#list options?filter(option -> option.needed != "" && option.needed != "to read") as option>
    .option("[=option.name]", [=option.testValue])
</#list>
    .mode("append")
    .save()
)
```

Spark's default mode, `errorifexists`, means nothing to a data source like this one: say `append`.
