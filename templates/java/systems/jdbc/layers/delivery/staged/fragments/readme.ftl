Rows are staged in the table `stagingTable`, and one transaction of the driver moves those of an epoch into the table and keeps in
`epochTable` that it did. Both tables are made when they are missing, beside the table and from its columns, so the user either may
create tables in its schema or finds them there; after a change of the table's columns, drop the staging table while nothing writes.
