
  /** The names of the fields, null for whatever the API gives. */
  private String fields() {
    List<String> names = names(Stream.concat(selected.stream(), NEEDED.stream()).toList());
    String all = String.join([=settings.read.fields.separator.literal], names);
    return names.isEmpty() || names.size() > [=settings.read.fields.atMost] || all.length() > [=settings.read.fields.longest] ? null : all;
  }
