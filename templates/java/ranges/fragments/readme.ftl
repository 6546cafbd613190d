Where a stream begins is kept below its checkpoint before the first row is read, so `startingOffset` has no effect on a
restart. `maxRowsPerTrigger` bounds each batch, with `availableNow` as well. How far the stream is behind is the metric `lag`
of its source in the query's progress.
