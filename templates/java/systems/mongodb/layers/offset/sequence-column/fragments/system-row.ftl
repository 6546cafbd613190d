    cells.put([=offset.literalColumn], whole([=offset.literalColumn], i));
