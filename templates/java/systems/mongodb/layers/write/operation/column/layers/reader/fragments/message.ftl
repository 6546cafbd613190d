
    /** What the column of the operation is for a document that is there. */
    private static Object toWrite(String said) {
      DataType type = [=Name]Bson.type([=Name]Bson.OPERATION);
      return type instanceof BooleanType ? (Object) said.equalsIgnoreCase("true") : type instanceof NumericType ? new BigDecimal(said) : said;
    }
