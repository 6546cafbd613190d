
A row is seen once its transaction is over, but the number or time in it may be older than those of rows that were committed before, and
a stream that has gone past it does not come back. With an offset by time, `lag` therefore has to be longer than transactions take; with one by
number, the numbers have to be committed in their order. A table whose rows are deleted is not told of.
