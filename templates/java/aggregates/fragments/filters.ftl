
  /** Whether a value meets a condition, which null never does. */
  static boolean holds(Condition condition, Object value) {
    return value != null && switch (condition.operator()) {
      case "=" -> condition.values().contains(value);
      case ">=" -> order(value, condition.values().get(0)) >= 0;
      default -> order(value, condition.values().get(0)) <= 0;
    };
  }
