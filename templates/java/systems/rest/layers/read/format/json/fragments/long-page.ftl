  private static final String[] STEPS = [=settings.read.records.literal].replaceFirst("^/", "").split("/");
  private static final String START = Arrays.stream(STEPS)
      .map(step -> step.isEmpty() ? "" : step.matches("[0-9]+") ? "[" : "{\"" + step + "\": ").collect(Collectors.joining()) + "[";
  private static final String END = new StringBuilder(START.replaceAll("[^\\[{]", "")).reverse().toString()
      .replace('[', ']').replace('{', '}');

  private static String record(int number, String filling) {
    return (number == 0 ? "" : ", ") + "{\"n\": " + number + ", \"filling\": \"" + filling + "\"}";
  }
