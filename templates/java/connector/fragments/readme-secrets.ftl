<#if secrets?has_content>
### Secrets

Masked wherever this data source speaks: [=secrets?map(secret -> "`" + secret.name + "`")?join(", ")].
Spark itself shows the options of a stream in its plans, and those of the session in its UI. It masks by name only, so tell
it the names, as the tests do:

```sh
--conf "spark.redaction.regex=(?i)secret|password|token|access[.]?key|[=secrets?map(secret -> secret.name)?join("|")]"
```
</#if>
