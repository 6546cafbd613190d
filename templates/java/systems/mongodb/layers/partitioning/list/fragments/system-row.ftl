    cells.computeIfPresent([=partitioning.literalColumn], (column, any) -> one(column, i % 3));
