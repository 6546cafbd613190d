  private static final String METHOD =
      "[=modes?join(" ")?contains("read")?then(settings.read.method, settings.write.method)?upper_case]";
  private static final String PATH =
      [=modes?join(" ")?contains("read")?then(settings.read.path.literal, settings.write.path.literal)].replaceAll("[{}]", "");
