
  private static final String KEY = Stream.of([=columns?filter(c -> write.keys?seq_contains(c.literalName))?map(c -> c.literalSource)?join(", ")])
      .map([=Name]System::quoted).collect(Collectors.joining(", "));
