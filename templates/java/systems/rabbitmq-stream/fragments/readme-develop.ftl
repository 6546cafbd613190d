### Tests

The tests start Debian's RabbitMQ with its stream plugin, on free ports of this machine, and kill it in the middle of a read; where there is none they are skipped
in one line, or fail with `SPARKDS_REQUIRE_SERVERS=true`. They ran against RabbitMQ 3.10. Untested are clusters of several nodes.
A client certificate instead of a password (`mutual-tls`) needs RabbitMQ 3.12.1, or 3.11 and 3.10 of June 2023: before, the stream plugin fails on it. `[=Name]Connection` uses the client's `Client`, the layer below its
`Environment`: that one goes on by itself after a failure, and does not tell what it has not sent. A broker before 3.13 makes no super streams by a client:
make them with `rabbitmq-streams add_super_stream`, or by bindings.
