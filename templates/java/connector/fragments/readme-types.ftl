## Types

What `[=Name]Client` may hand over for each type, and what it is given to write. Anything else [=(misfits == "fail")?then(
"is an error that names the\ncolumn, such as `lines[3].qty`; nothing is rounded, cut or made null.",
"does not fit: to read it gives\nnull, as is told below, and to write it is an error that names the column, such as `lines[3].qty`. Nothing is rounded or cut.")]

| Spark | read from | written as |
|---|---|---|
| BOOLEAN | Boolean | Boolean |
| TINYINT, SMALLINT, INT, BIGINT | whole numbers within range | Byte, Short, Integer, Long |
| FLOAT, DOUBLE | numbers | Float, Double |
| DECIMAL(p, s) | numbers and text that fit exactly | BigDecimal |
| STRING, CHAR(n), VARCHAR(n) | text | String |
| BINARY | byte arrays, Base64 text | byte array |
| DATE | LocalDate, ISO text | LocalDate |
| TIMESTAMP | Instant, OffsetDateTime, Date, ISO text with a zone | Instant |
| TIMESTAMP\_NTZ | LocalDateTime, ISO text without a zone | LocalDateTime |
| INTERVAL YEAR TO MONTH | Period, ISO text | Period |
| INTERVAL DAY TO SECOND | Duration, ISO text | Duration |
| ARRAY, MAP, STRUCT | List, Map, Map | List, Map, Map |
| VARIANT | any of these | a tree of maps, lists and plain values |
