    private final TreeMap<String, String> secretFiles = new TreeMap<>();

    /** A secret may stand in a variable or a file of the driver instead, so that no code and no plan has it. */
    private void fetch(String secret) {
      String literal = texts.get(secret);
      String variable = texts.remove(secret + ".env");
      String file = texts.remove(secret + ".file");
      if (Stream.of(literal, variable, file).filter(Objects::nonNull).count() > 1) {
        mistakes.add(secret + " is given more than once, by " + secret + ", " + secret + ".env or " + secret + ".file");
      } else if (variable != null) {
        take(secret, System.getenv(variable), secret + ".env is '" + variable + "', which is not set");
      } else if (file != null) {
        secretFiles.put(secret, file);
        take(secret, contentOrNull(file), secret + ".file is '" + file + "', which cannot be read");
      }
    }

    private void take(String secret, String text, String otherwise) {
      refuse(text == null, otherwise);
      texts.put(secret, text == null ? "" : text);
    }

    private static String contentOrNull(String file) {
      try {
        return content(file);
      } catch (IOException | InvalidPathException e) {
        return null;
      }
    }
