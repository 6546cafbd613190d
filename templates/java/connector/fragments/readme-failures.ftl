A request is tried up to `retryAttempts` times within `totalTimeout`, and each further attempt that Spark makes at a task has half
as many tries, so that Spark's attempts and these do not multiply.
