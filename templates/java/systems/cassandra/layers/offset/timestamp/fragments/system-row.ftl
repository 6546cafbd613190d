    cells.put([=offset.literalColumn], timeOf(i));
