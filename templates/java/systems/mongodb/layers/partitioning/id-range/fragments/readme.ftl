With `bounds=sample` the ranges have about as many documents each, by a random sample of 100 for each range; with `bounds=chunks` they begin where chunks of a sharded
collection do, as far as its shard key begins with `[=partitioning.column]` and `config.chunks` may be read.
