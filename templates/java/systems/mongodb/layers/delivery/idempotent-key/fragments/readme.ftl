
The key must be `_id` or have a unique index, without which nothing is written: two attempts of one task could otherwise both insert.
A row whose key no document has is inserted; with `unmatched=skip` it is left out and counted (`unmatchedRows`), and with `unmatched=fail` it fails the task, so that
only what is there is updated. Either may be repeated: the same rows meet the same documents.
