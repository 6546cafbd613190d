  /** Says how many records there are, as a program that has little memory. */
  public static void main(String[] words) throws IOException {
    Map<String, String> options = Stream.of(words).skip(1).map(word -> word.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    try ([=Name]Pages all = read(words[0], options)) {
      int records = 0;
      for (; all.next(); records++) {
        all.message().value("n");
      }
      System.out.println("records: " + records);
    }
  }

  /** 240 MB of answer, and 64 MB for the whole JVM. */
  @Test
  void needsLittleMemory() throws Exception {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx64m",
        "-cp", System.getProperty("java.class.path"), [=Name]LongPageTest.class.getName(), url()));
    system.options().forEach((name, value) -> command.add(name + "=" + value));
    Process reader = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(said.contains("records: " + RECORDS), said);
  }
