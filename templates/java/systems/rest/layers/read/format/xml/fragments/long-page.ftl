  private static final String[] STEPS = [=(settings.read.records.literal == "\"\"")?then("\"record\"", settings.read.records.literal + ".substring(1)")].split("/");
  private static final String START = "<answer>"
      + Arrays.stream(STEPS).limit(STEPS.length - 1).map(step -> "<" + step + ">").collect(Collectors.joining());
  private static final String END = Arrays.stream(STEPS).limit(STEPS.length - 1)
      .map(step -> "</" + step + ">").reduce("</answer>", (outer, inner) -> inner + outer);

  private static String record(int number, String filling) {
    String name = STEPS[STEPS.length - 1];
    return "<" + name + "><n>" + number + "</n><filling>" + filling + "</filling></" + name + ">";
  }
