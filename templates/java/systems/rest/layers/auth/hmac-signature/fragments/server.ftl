  /** Whether what came is what was signed with the reader's key. */
  private static boolean isSigned([=Name]Call call) {
    String signed = Stream.of([=hmacSignature.signs?map(part -> "\"" + part + "\"")?join(", ")])
        .map(part -> part(call, part)).collect(Collectors.joining([={"newline": "\"\\n\"", "none": "\"\"", "colon": "\":\"", "comma": "\",\"", "semicolon": "\";\""}[hmacSignature.separator]]));
    String wanted = [=hmacSignature.prefix.literal] + "[=(hmacSignature.idIn == "signature")?then("reader:", "")]" + written(hmac(signed));
    return wanted.equals(call.header([=hmacSignature.name.literal]))[=(hmacSignature.idIn == "header")?then(" && \"reader\".equals(call.header(" + hmacSignature.idName.literal + "))", "")][=(hmacSignature.hashName.literal == "\"\"")?then("", " && part(call, \"body-hash\").equals(call.header(" + hmacSignature.hashName.literal + "))")];
  }

  private static String part([=Name]Call call, String part) {
    return switch (part) {
      case "id" -> "reader";
      case "timestamp" -> String.valueOf(call.header([=hmacSignature.timeName.literal]));
      case "method" -> call.method();
      case "host" -> call.header("Host");
      case "path" -> call.exchange().getRequestURI().getRawPath();
      case "query" -> String.valueOf(call.exchange().getRequestURI().getRawQuery()).replaceFirst("^null$", "");
      case "content-type" -> String.valueOf(call.header("Content-Type")).replaceFirst("^null$", "");
      case "content-length" -> Integer.toString(call.body().getBytes(StandardCharsets.UTF_8).length);
      case "body-hash" -> written(sha256(call.body()));
      default -> call.body();
    };
  }

  private static byte[] hmac(String text) {
    try {
      Mac mac = Mac.getInstance("Hmac[=hmacSignature.algorithm?upper_case]");
      mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "any"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String written(byte[] bytes) {
    return [={"hex": "HexFormat.of().formatHex(bytes)", "base64": "Base64.getEncoder().encodeToString(bytes)"}[hmacSignature.encoding]];
  }
