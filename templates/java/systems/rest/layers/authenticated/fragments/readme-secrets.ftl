### Who is asking

Proven by the first of these whose options are all set; to set some of a way and not the others is an error.

| way | options |
|---|---|
<#list auth as way>
| [=way.style] | [=way.names?map(name -> "`" + name + "`")?join(", ")] |
</#list>
