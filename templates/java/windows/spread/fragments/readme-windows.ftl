A batch is a window of `[=offset.column]`, read by a task for each part of the system; it ends behind the latest row, but `lag` before now by
the clock of Spark's driver.
