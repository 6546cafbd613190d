Tried again is what follows: [=retry.on?join(", ")]. Never tried again are other answers, such as 501, a host without
an address, a failure of TLS, and what is not HTTP. `Retry-After` and `X-RateLimit-Reset` are kept by all tasks of an executor; when they
say more than `totalTimeout`, that is an error at once.

`requestsPerSecond` is for all executors together, but they do not talk to each other: the driver and each executor has an equal share, by
`spark.executor.instances`, or with dynamic allocation `spark.dynamicAllocation.maxExecutors`, so it is not used up while some of them
do nothing. Where neither says how many there are, the option is refused. Two queries in one application share it, two applications do not.
