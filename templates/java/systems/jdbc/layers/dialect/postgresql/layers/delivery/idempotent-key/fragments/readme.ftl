The table needs a unique index or primary key on exactly the columns of the key.
