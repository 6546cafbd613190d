  private final List<String> told = new CopyOnWriteArrayList<>();

  /** What columns were compared with, such as {@code status equals open}. */
  List<String> told() {
    return told;
  }

  private void filter(List<Predicate<JsonNode>> all, String value, String operator, String column, String separator, String format) {
    if (value == null) {
      return;
    }
    told.add(column + " " + operator + " " + value);
    List<String> values = List.of(operator.equals("in") ? value.split(Pattern.quote(separator)) : new String[] {value});
    all.add(record -> {
      JsonNode field = field(record, [=Name]Rows.source(column));
      return !field.isMissingNode() && !field.isNull() && values.stream().anyMatch(each -> holds(field, operator, each, format));
    });
  }

  private static boolean holds(JsonNode field, String operator, String value, String format) {
    int order = order(field, value, format);
    return switch (operator) {
      case "at-least" -> order >= 0;
      case "greater" -> order > 0;
      case "at-most" -> order <= 0;
      case "less" -> order < 0;
      default -> order == 0;
    };
  }

  /** How a field compares with what was told: as a number, a time or a text, whichever it is. */
  private static int order(JsonNode field, String value, String format) {
    if (field.isNumber()) {
      return field.decimalValue().compareTo(new BigDecimal(value));
    }
    boolean time = field.asText().matches("[+-]?\\d{4,}-\\d\\d-\\d\\dT.*");
    return time ? compared(field, value, format) : field.asText().compareTo(value);
  }
