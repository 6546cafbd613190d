  /** The rescued data is of all columns, so a query that asks for it needs them all. */
  private StructType judged(StructType required) {
    return Arrays.asList(required.fieldNames()).contains([=rescuedData.literalColumn]) ? query.schema() : required;
  }
