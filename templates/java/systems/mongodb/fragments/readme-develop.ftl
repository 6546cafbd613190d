
### What the tests stand on

The tests talk, by MongoDB's own driver, to `[=Name]Server`: mongo-java-server, a stand-in in the JVM of the tests that speaks the
protocol of MongoDB 5.0 and keeps all in memory, as no real server is to be had without an account or a container. TLS with
certificates on both sides is its own, by the JDK on this side and netty on the other; it has no logins, so the tests bring SCRAM-SHA-256
by RFC 7677 and the user of a certificate (`[=Name]Login`), which the driver logs in to. It is killed and started again in the middle of
reads, writes and streams: its connections break and its cursors are gone, and it keeps what it confirmed, in memory. The tests say nothing of: images of documents (of which is
tested what becomes of events that have them), replica sets and
elections, sharded clusters, read preferences, SCRAM-SHA-1 and PLAIN (of which is tested that the driver is told to use them), the ages of an
oplog (the error of a lost history is never seen), the tokens that a real server gives before there is a change, and how fast any of it is.
Before you rely on one of these, run the connector against your own server.
