    private boolean inRecords;
    private boolean found;

    /** Goes to the next record, and keeps what it finds beside the records that is asked for later. */
    private boolean advance() throws IOException {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (inRecords && token != JsonToken.END_ARRAY) {
          return true;
        }
        boolean ends = inRecords;
        inRecords = false;
        String place = parser.getParsingContext().pathAsPointer().toString();
        if (!ends && token == JsonToken.START_ARRAY && place.equals(RECORDS)) {
          inRecords = true;
          found = true;
        } else if (token.isScalarValue() && VALUES.contains(place)) {
          values.put(place, token == JsonToken.VALUE_NULL ? "" : parser.getText());
        } else if (token.isStructStart() && !leadsOn(place)) {
          parser.skipChildren();
        }
      }
      if (!found) {
        throw new IOException("the answer has no array at '" + RECORDS + "'");
      }
      return false;
    }

    private static boolean leadsOn(String place) {
      return RECORDS.startsWith(place) || VALUES.stream().anyMatch(value -> value.startsWith(place));
    }
