  private [=Name]Filters filters = [=Name]Filters.NONE;

  /** From now on asks for no records that do not meet the conditions, as far as the API can be told so. */
  [=Name]Client where([=Name]Filters conditions) {
    filters = conditions;
    return this;
  }

  /** The one value that a column can have, null when there may be others. */
  private Object equalTo(String column) {
    Set<Object> values = filters.among(column);
    return values == null || values.size() != 1 ? null : values.iterator().next();
  }

  /** The values that a column can have, null when these are too many to tell. */
  private String among(String column, int atMost, String separator, Function<Object, String> written) {
    Set<Object> values = filters.among(column);
    return values == null || values.isEmpty() || values.size() > atMost ? null
        : values.stream().map(written).collect(Collectors.joining(separator));
  }
