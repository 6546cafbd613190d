Each batch updates the rows that have its keys, and inserts those that no row was updated for, in one transaction. So the driver has to
count the rows that each statement of a batch changes, and the table needs a unique index or primary key on exactly the columns of the key, without
which two tasks that bring a new key at the same time would insert it twice.
