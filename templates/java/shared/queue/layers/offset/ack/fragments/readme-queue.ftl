`parallelism` tasks read a batch. Each takes its share of the messages that were ready when the batch began, and ends when
none has come for `idleTimeout`; no batch is started while the queue is empty. `availableNow` drains what was ready at first.
