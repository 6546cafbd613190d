    /** Goes to the record of the next line that has one. */
    private boolean advance() throws IOException {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (parser.getParsingContext().pathAsPointer().toString().equals(RECORD_IN_LINE) && token == JsonToken.START_OBJECT) {
          return true;
        }
      }
      return false;
    }
