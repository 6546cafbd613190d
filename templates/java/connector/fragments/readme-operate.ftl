## Operate

```python
spark._jvm.[=package].[=Name]DataSource.check({<#rt>
<#lt>[=options?filter(o -> o.needed?has_content)?map(o -> "\"" + o.name + "\": " + o.testValue)?join(", ")]})
```

says whether the system is there and takes the options, or throws and says what is wrong; it changes nothing and shows no
secret, so it can be called as often as your monitoring likes. A secret that is replaced is used by the queries that start
after that: restart a stream to give it the new one, and take the old one back when none runs with it.

What tasks do is logged in lines such as `operation=read query=… partition=3 attempt=0 rows=…`; the query is Spark's id of a
stream with the number of its micro-batch, or the application with the number of the execution that Spark's SQL tab shows.

These metrics stand at the query in the SQL tab, for all tasks together:

* `retries`: what was tried again. Some are nothing; many, for long, are a system in trouble, or more tasks at once than
  it likes.
