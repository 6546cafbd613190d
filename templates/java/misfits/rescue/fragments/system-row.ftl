    cells.put([=rescuedData.literalColumn], null);
