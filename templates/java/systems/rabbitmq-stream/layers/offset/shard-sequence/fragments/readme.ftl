A shard is a stream: the one that `stream` names, or each partition of `superStream`. An offset such as `{"orders":42}` says the
next message of each, and may be given as `startingOffset` in place of `earliest` and `latest`. A stream can start at a time as well, with `startingTimestamp`:
messages come in chunks, which the broker gives a time each (`chunk_timestamp`), and the first chunk of that time or later is where it starts.

No RabbitMQ before 3.11 says where a stream ends. The connector subscribes to the last chunk and then asks something else on the same
connection: the broker answers in order, so a chunk that is not there before that answer does not exist. It asks the node that leads the
stream, since others may be behind. Offsets may have gaps where the broker keeps notes of its own, so a batch may have fewer rows than offsets.
Batches that other clients compressed, by GZIP, Snappy, LZ4 or Zstandard, are read by the libraries that Spark brings.
When a connection is lost, the broker killed or a leader elected, a task goes on behind the last message that it gave.
A broker that starts again may need longer to choose the leaders of its streams than the default tries last: raise `retryAttempts` where tasks
are to wait for that.
