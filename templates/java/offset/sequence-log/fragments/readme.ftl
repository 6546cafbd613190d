A batch is a range of positions, read by up to `parallelism` tasks. When positions that were not read are gone, or the log is
shorter than what was read, the query fails; with `failOnDataLoss` set to `false` it goes on with what is there.
