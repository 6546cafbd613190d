    /** What a JSON pointer leads to, or null. */
    private static Object at(Object root, String pointer) {
      Object value = root;
      for (String step : pointer.substring(1).split("/", -1)) {
        value = child(value, step.replace("~1", "/").replace("~0", "~"));
      }
      return value;
    }

    private static Object child(Object parent, String step) {
      if (parent instanceof List<?> list && step.matches("0|[1-9][0-9]{0,8}")) {
        int index = Integer.parseInt(step);
        return index < list.size() ? list.get(index) : null;
      }
      return parent instanceof Map<?, ?> map ? map.get(step) : null;
    }
