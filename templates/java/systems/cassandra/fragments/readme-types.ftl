
In Cassandra:

| Spark | read from | written to |
|---|---|---|
| STRING | text, ascii, uuid, timeuuid, inet, time, duration | the same |
| DECIMAL(p, s), BIGINT, … | decimal, varint and the whole numbers, if they fit exactly | the same |
| TIMESTAMP | timestamp | timestamp, if it has no microseconds |
| TIMESTAMP\_NTZ, VARIANT | text | text |
| INTERVAL | duration of months alone, or of days and less | duration |
| ARRAY | list, set, vector | the same, if it has no null, and for a set nothing twice |
| MAP | map | map, if it has no null |
| STRUCT | a user-defined type by its names, a tuple in the order of its fields, which in a schema of your own are `_1`, `_2`, … | the same |

Cassandra cannot tell an empty collection from none unless the column is frozen, so it is read as null.
