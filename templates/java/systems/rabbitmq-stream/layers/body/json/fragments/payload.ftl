  private static boolean isProperty(String source) {
    return PROPERTIES.contains(source) || source.startsWith(PROPERTY);
  }
