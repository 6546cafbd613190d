## Columns

| column | type | null | field of the record |
|---|---|---|---|
<#list columns as column>
| [=column.name] | [=column.type] | [=column.nullable?then("yes", "no")] | [=column.rescued?then("what did not fit", column.source)] |
</#list>

A schema given by `.schema(…)` is used in place of these columns; its column names are the names of fields.
