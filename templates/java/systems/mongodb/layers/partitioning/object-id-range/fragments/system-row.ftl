    cells.compute([=partitioning.literalColumn], (column, other) -> idOf(column, other, i));
