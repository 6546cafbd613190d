  private static int rescuedColumn(StructField[] fields) {
    int column = Arrays.stream(fields).map(StructField::name).toList().indexOf(RESCUED);
    if (column >= 0 && !(fields[column].dataType() instanceof StringType)) {
      throw new IllegalArgumentException("column " + RESCUED + " has JSON, so it is STRING, not " + fields[column].dataType().sql());
    }
    return column;
  }
