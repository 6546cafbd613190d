    /** What a JSON pointer leads to, or null. */
    private static Object at(Object root, String pointer) {
      Object value = root;
      for (String step : pointer.substring(1).split("/", -1)) {
        value = child(value, step.replace("~1", "/").replace("~0", "~"));
      }
      return value;
    }

    private static Object child(Object parent, String step) {
      if (parent instanceof Map<?, ?> map) {
        return map.get(step);
      }
      return parent instanceof List<?> list && INDEX.matcher(step).matches() && Integer.parseInt(step) < list.size()
          ? list.get(Integer.parseInt(step)) : null;
    }

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
