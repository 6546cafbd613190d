  private static final String LISTED = [=partitioning.literalSource];

  /** The texts of the values that there are, null among them when there are documents without. */
  List<String> values() throws IOException {
    Set<String> values = new LinkedHashSet<>();
    ask(collection -> collection.aggregate(List.of(Aggregates.group("$" + LISTED))).into(new ArrayList<>()))
        .forEach(group -> values.add(text(group.get("_id"))));
    return new ArrayList<>(values);
  }

  /** A text that is the same for equal values, and tells of what kind they are to be asked for. */
  private static String text(BsonValue value) {
    return switch (value.getBsonType()) {
      case NULL -> null;
      case STRING -> value.asString().getValue();
      case BOOLEAN -> String.valueOf(value.asBoolean().getValue());
      case OBJECT_ID -> value.asObjectId().getValue().toHexString();
      case INT32, INT64 -> String.valueOf(value.asNumber().longValue());
      default -> throw new IllegalStateException(LISTED + " has a " + value.getBsonType()
          + ", and only texts, whole numbers, truths and object ids can be listed");
    };
  }

  Cursor read([=Name]Partition part, List<String> sources, int limit) throws IOException {
    return open(part.value() == null ? Filters.eq(LISTED, null) : Filters.in(LISTED, spelled(part.value())), sources, limit);
  }

  /** All the values that have this text. */
  private static List<Object> spelled(String text) {
    List<Object> values = new ArrayList<>(List.of(text));
    if (text.equals("true") || text.equals("false")) {
      values.add(Boolean.valueOf(text));
    } else if (ObjectId.isValid(text)) {
      values.add(new ObjectId(text));
    } else if (text.matches("0|-?[1-9][0-9]{0,18}")) {
      values.add(new Decimal128(new BigDecimal(text)));
    }
    return values;
  }
