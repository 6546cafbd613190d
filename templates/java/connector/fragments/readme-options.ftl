## Options

Each can also be set for the whole session, as `spark.datasource.[=name].<option>`; names have no case. Unknown names and
wrong values are refused, all in one message.

| option | value | default | meaning |
|---|---|---|---|
<#list options as option>
| `[=option.name]` | [=option.allowed] | [=(option.needed == "")?then(option.fallback, ("required " + option.needed)?replace(" always", ""))] | [=option.doc] |
</#list>
