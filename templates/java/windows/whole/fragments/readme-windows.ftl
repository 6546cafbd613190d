A batch is a window of `[=offset.column]`, read by [=offset.divided?then("a task for each `step` of it, and at most 1000", "one task")].
