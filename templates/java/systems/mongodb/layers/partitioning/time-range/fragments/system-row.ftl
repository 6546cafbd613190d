    cells.put([=partitioning.literalColumn], timeOf(i));
