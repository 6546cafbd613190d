### The rescued data

[=rescuedData.column] has a JSON object of these values as they came, each by the name of its column; it is null where all fit.

```python
rows.where(rows[[=rescuedData.literalColumn]].isNotNull()).show(truncate=False)
```

A query that asks for it converts every column, whichever others it asks for; to one that does not, the values are null and no more.
It is read only. A row that has something there lacks these values, so to write it is an error as with a value that does not fit;
without the column (`drop`) it is written with null in their place.
