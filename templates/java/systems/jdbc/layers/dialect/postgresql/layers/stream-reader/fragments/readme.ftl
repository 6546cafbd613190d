A row is seen once its transaction is over, but the number or time in it may be older than those of rows that were committed before. So a
stream leaves rows alone that were written since the oldest transaction began that is still open in the database, which a client
that forgets to end its own can stop; with `waitForTransactions` false it takes what it sees. Two things are still up to you: a
table whose rows are deleted is not told of, and a transaction that has written nothing yet cannot be waited for. Where the time
of a row is that of its transaction's beginning, `lag` has to be longer than transactions take.
