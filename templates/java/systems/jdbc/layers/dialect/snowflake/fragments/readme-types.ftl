
In Snowflake:

| Spark | reads | is written to |
|---|---|---|
| BOOLEAN | BOOLEAN | BOOLEAN |
| whole numbers, DECIMAL(p, s) | any NUMBER that fits | NUMBER |
| FLOAT, DOUBLE | FLOAT | FLOAT |
| STRING | the text that the driver gives of any type | VARCHAR |
| BINARY | BINARY | BINARY |
| DATE | DATE | DATE |
| TIMESTAMP | TIMESTAMP\_TZ, TIMESTAMP\_LTZ | the same |
| TIMESTAMP\_NTZ | TIMESTAMP\_NTZ | TIMESTAMP\_NTZ |
| intervals | ISO text | VARCHAR |
| ARRAY, MAP, STRUCT, VARIANT | VARIANT, ARRAY, OBJECT, and VARCHAR that is JSON | VARIANT, or VARCHAR |

A name is taken as it is, in capitals and small letters: what was made without quotes is in capitals. The session's time zone is UTC.
