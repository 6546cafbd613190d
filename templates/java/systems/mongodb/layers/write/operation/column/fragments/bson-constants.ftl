  /** The column that says what is done with a row is no field of documents. */
  static final String OPERATION = [=columns?filter(c -> c.literalName == settings.write.operation.column.literal)?map(c -> c.literalSource)?join("")];

