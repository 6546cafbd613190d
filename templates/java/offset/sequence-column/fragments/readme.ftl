A batch is a range of `[=offset.column]`, read by up to `parallelism` tasks. Rows must show up in the order of their numbers: one with
a lesser number than was read already is not seen. Rows of one number always come in one batch, even beyond `maxRowsPerTrigger`.
