    cells.put([=offset.literalColumn], timeOf(i).plus(i % 3, ChronoUnit.[=offset.chronoUnit]));
