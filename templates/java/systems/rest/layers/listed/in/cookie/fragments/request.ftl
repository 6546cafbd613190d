  private static final Pattern NOT_IN_COOKIES = Pattern.compile("[^!#-+\\--:<-\\[\\]-~]");

  /** A cookie beside those that there are; what it cannot hold is percent-encoded. */
  [=Name]Request cookie(String name, Object value) {
    return value == null ? this : header("Cookie",
        name + "=" + NOT_IN_COOKIES.matcher(value.toString()).replaceAll(character -> encoded(character.group())));
  }
