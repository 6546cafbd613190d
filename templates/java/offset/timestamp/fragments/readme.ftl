A batch is a window of `[=offset.column]`, read by [=
  (divided == "time-range" && partitioning.literalColumn == offset.literalColumn)?then("a task for each `step` of it, and at most 1000", "one task")]. Rows must show up within `lag` of their time: what comes later is
not seen. Rows of one instant, at a precision of [=offset.precision], always come in one batch, even beyond `maxRowsPerTrigger`.
