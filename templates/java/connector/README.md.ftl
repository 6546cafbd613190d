# [=project.artifact]

[=description]

A data source for Apache Spark 4.0, 4.1 and 4.2, by the name `[=name]`: [=modes?join(", ")].

```sh
mvn verify
pyspark --jars target/[=project.artifact]-[=project.version].jar
```

The first needs a JDK 17 and Maven; it builds the jar and tests it against a live system. The snippets below are Python;
Scala and Java make the same calls.

## Guarantees

| mode | a row arrives | why |
|---|---|---|
<#list guarantees as guarantee>
| [=guarantee.mode] | [=guarantee.delivery] | [=guarantee.reason] |
</#list>

## Use
<@fragments of="readme"/>

### SQL

```sql
CREATE TABLE my_table USING `[=name]`[=options?filter(o -> o.needed?has_content)?has_content?then(" OPTIONS (", "")]<#rt>
<#lt>[=options?filter(o -> o.needed?has_content)?map(o -> o.name + " " + o.testValue)?join(", ")]<#rt>
<#lt>[=options?filter(o -> o.needed?has_content)?has_content?then(")", "")];
SELECT * FROM my_table LIMIT 10;
```

Options of one query go before those of its table, and those before the session's.
<@fragments of="readme-options"/>
<@fragments of="readme-secrets"/>
<@fragments of="readme-columns"/>
<@fragments of="readme-types"/>
<@fragments of="readme-misfits"/>
<@fragments of="readme-rescued"/>
<@fragments of="readme-operate"/>
<@lines of="readme-metrics"/>
<@fragments of="readme-failures"/>
<@fragments of="readme-develop"/>
