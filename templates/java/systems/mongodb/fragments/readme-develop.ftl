
### What the tests stand on

The tests talk, by MongoDB's own driver, to `[=Name]Server`: mongo-java-server, a stand-in in the JVM of the tests that speaks the
protocol of MongoDB 5.0 and keeps all in memory, as no real server is to be had without an account or a container. So they
say nothing of: replica sets and elections, sharded clusters, read preferences, TLS, the ages of an oplog (the error of a lost
history is never seen), the tokens that a real server gives before there is a change, and how fast any of it is.
Before you rely on one of these, run the connector against your own server.
