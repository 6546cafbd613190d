  private static Map<String, Object> struct(InternalRow row, StructField[] fields, String[] keys, Encoder[] encoders) {
    Map<String, Object> values = new LinkedHashMap<>(2 * fields.length);
    for (int i = 0; i < fields.length; i++) {
      try {
        values.put(keys[i], encoders[i].take(row, i));
      } catch (Mismatch e) {
        throw e.in(fields[i].name());
      }
    }
    return values;
  }

  private static List<Object> list(ArrayData array, Encoder element) {
    List<Object> values = new ArrayList<>(array.numElements());
    for (int i = 0; i < array.numElements(); i++) {
      try {
        values.add(element.take(array, i));
      } catch (Mismatch e) {
        throw e.in("[" + i + "]");
      }
    }
    return values;
  }

  private static Map<Object, Object> map(MapData map, Encoder key, Encoder element) {
    List<Object> keys = list(map.keyArray(), key);
    List<Object> elements = list(map.valueArray(), element);
    Map<Object, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      values.put(keys.get(i), elements.get(i));
    }
    return values;
  }

  private static Object tree(VariantVal value) {
    return tree(new Variant(value.getValue(), value.getMetadata()));
  }

  private static Object tree(Variant value) {
    return switch (value.getType()) {
      case OBJECT -> object(value);
      case ARRAY -> IntStream.range(0, value.arraySize()).mapToObj(i -> tree(value.getElementAtIndex(i))).toList();
      case NULL -> null;
      case BOOLEAN -> value.getBoolean();
      case LONG -> value.getLong();
      case STRING -> value.getString();
      case DOUBLE -> value.getDouble();
      case DECIMAL -> value.getDecimal();
      case DATE -> LocalDate.ofEpochDay(value.getLong());
      case TIMESTAMP -> DateTimeUtils.microsToInstant(value.getLong());
      case TIMESTAMP_NTZ -> DateTimeUtils.microsToLocalDateTime(value.getLong());
      case FLOAT -> value.getFloat();
      case BINARY -> value.getBinary();
      case UUID -> value.getUuid().toString();
    };
  }

  private static Map<String, Object> object(Variant value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < value.objectSize(); i++) {
      fields.put(value.getFieldAtIndex(i).key, tree(value.getFieldAtIndex(i).value));
    }
    return fields;
  }
