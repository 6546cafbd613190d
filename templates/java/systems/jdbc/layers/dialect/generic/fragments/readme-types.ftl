
In the database, as JDBC has it:

| Spark | reads | is written to |
|---|---|---|
| BOOLEAN | BOOLEAN, BIT, and numbers that are 0 or 1 | BOOLEAN |
| whole numbers, DECIMAL(p, s) | any whole number or DECIMAL that fits | the same |
| FLOAT, DOUBLE | REAL, FLOAT, DOUBLE | the same |
| STRING | the text that the driver gives of any type | text |
| BINARY | BINARY, VARBINARY, BLOB | the same |
| DATE, TIMESTAMP\_NTZ | DATE, TIMESTAMP | the same |
| TIMESTAMP | TIMESTAMP WITH TIME ZONE; of a type without a zone, the driver takes that of its session | the same |
| intervals | ISO text | text |
| ARRAY, MAP, STRUCT, VARIANT | text that is JSON | text |

A name is taken as it is, in capitals and small letters, and quoted as the driver says that the database does.
