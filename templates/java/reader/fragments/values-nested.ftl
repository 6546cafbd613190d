  private static Decoder array(Decoder element) {
    return value -> {
      Object[] cells = ((List<?>) value).toArray();
      for (int i = 0; i < cells.length; i++) {
        try {
          cells[i] = element.decode(cells[i]);
        } catch (Mismatch e) {
          throw e.in("[" + i + "]");
        }
      }
      return new GenericArrayData(cells);
    };
  }

  private static Decoder struct(String[] names, Decoder[] fields) {
    return value -> {
      Map<?, ?> map = (Map<?, ?>) value;
      Object[] cells = new Object[names.length];
      for (int i = 0; i < cells.length; i++) {
        try {
          cells[i] = fields[i].decode(map.get(names[i]));
        } catch (Mismatch e) {
          throw e.in(names[i]);
        }
      }
      return new GenericInternalRow(cells);
    };
  }

  private static Decoder map(Decoder key, Decoder element) {
    return value -> {
      Map<?, ?> map = (Map<?, ?>) value;
      Map<Object, Object> cells = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        try {
          cells.put(key.decode(entry.getKey()), element.decode(entry.getValue()));
        } catch (Mismatch e) {
          throw e.in("[" + entry.getKey() + "]");
        }
      }
      if (cells.size() < map.size()) {
        throw new Mismatch("two keys mean the same");
      }
      return new ArrayBasedMapData(
          new GenericArrayData(cells.keySet().toArray()), new GenericArrayData(cells.values().toArray()));
    };
  }

  /** JSON has no keys but text. */
  private static Decoder key(DataType type) {
    Decoder exact = of(type, false);
    return value -> exact.decode(spelled(type, value));
  }

  /** A text where there is nothing but text, read for the type that it is to have; what it is not, it stays. */
  static Object spelled(DataType type, Object value) {
    if (type instanceof BooleanType && value != null) {
      return TRUTH.getOrDefault(value, value);
    }
    return type instanceof NumericType ? numeral(value) : value;
  }

  private static Object numeral(Object value) {
    try {
      return value instanceof String text && !NOT_IN_JSON.contains(text) ? new BigDecimal(text) : value;
    } catch (NumberFormatException e) {
      return value; // not a number, as the decoder will say
    }
  }
