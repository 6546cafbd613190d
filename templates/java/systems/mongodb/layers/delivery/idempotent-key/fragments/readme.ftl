
The key must be `_id` or have a unique index, without which nothing is written: two attempts of one task could otherwise both insert.
