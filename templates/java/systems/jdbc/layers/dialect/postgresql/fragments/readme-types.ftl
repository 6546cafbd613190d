
In PostgreSQL:

| Spark | reads | is written to |
|---|---|---|
| BOOLEAN, SMALLINT, INT, BIGINT, FLOAT, DOUBLE, DECIMAL(p, s) | boolean, smallint, integer, bigint, real, double precision, numeric, and any whole number or numeric that fits | the same |
| STRING | the text of any type: text, uuid, json, inet, time, an enum | any type, as its text |
| BINARY | bytea | bytea |
| DATE, TIMESTAMP, TIMESTAMP\_NTZ | date, timestamp with time zone, timestamp | the same |
| INTERVAL YEAR TO MONTH, INTERVAL DAY TO SECOND | interval of months, or of days and less | interval |
| ARRAY of any of these | an array, or json | an array |
| MAP, STRUCT, VARIANT, and ARRAY of them | json, jsonb | json, jsonb |

A name is taken as it is, in capitals and small letters. A value that PostgreSQL has and Spark does not, such as `NaN` in a numeric or
the date `infinity`, fits no column.
