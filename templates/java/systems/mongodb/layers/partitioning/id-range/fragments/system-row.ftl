    cells.put([=partitioning.literalColumn], whole([=partitioning.literalColumn], i));
