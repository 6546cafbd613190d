
The stream is the collection's change stream: a row is a document as it was after an insert, a replacement or an update, for an update as it is when
it is looked up, or as `fullDocument` says.
<@lines of="readme-changes"/>
`earliest` is the first change that the oplog still has, which asks for the right to read
`local.oplog.rs` and is not to be had from a `mongos`; documents that are older than the oplog are read as a batch. `latest` is the moment at which the
query starts for the first time, and is made durable then. An ISO time such as `2026-01-31T00:00:00Z`, or a resume token as JSON, starts there.
A collection that is dropped or renamed ends its stream with an error.
