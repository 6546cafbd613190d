### Secrets

No secret has to stand in code. For each of [=secrets?map(secret -> "`" + secret.name + "`")?join(", ")] there are two more options:

| option | value |
|---|---|
| `[=secrets?first.name].env` | the name of an environment variable of the driver that holds `[=secrets?first.name]` |
| `[=secrets?first.name].file` | the path of a file of the driver that holds it, such as one that Kubernetes mounts; a line break at its end is left out |

Give one of the three. The value is taken when a query starts, and goes to the executors with its tasks; a file is read again for each
micro-batch, so it can be replaced while a stream runs. A value is never taken for the name of anything.

Secrets are masked wherever this data source speaks. Spark itself shows the options of a stream in its plans, and those of
the session in its UI, so a variable or a file is better than a value. It masks by name only, so tell it the names, as the
tests do:

```sh
--conf "spark.redaction.regex=[=redacted]"
```
