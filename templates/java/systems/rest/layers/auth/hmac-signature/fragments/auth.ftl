  /** A request, signed with the shared key at a time. */
  private record Signed([=Name]Request request, [=Name]Options options, Instant time) {

    private void sign() {
      request.header([=hmacSignature.timeName.literal], timestamp());
[=(hmacSignature.idIn == "header")?then("      request.header(" + hmacSignature.idName.literal + ", id());\n", "")]<#t>
[=(hmacSignature.hashName.literal == "\"\"")?then("", "      request.header(" + hmacSignature.hashName.literal + ", bodyHash());\n")]<#t>
      String parts = String.join([={"newline": "\"\\n\"", "none": "\"\"", "colon": "\":\"", "comma": "\",\"", "semicolon": "\";\""}[hmacSignature.separator]],
          [=hmacSignature.signs?map(part -> part?replace("-", " ")?capitalize?replace(" ", "")?uncap_first + "()")?join(", ")]);
      request.header([=hmacSignature.name.literal], [=(hmacSignature.prefix.literal == "\"\"")?then("", hmacSignature.prefix.literal + " + ")][=(hmacSignature.idIn == "signature")?then("id() + \":\" + ", "")]encoded(signature(parts)));
    }

    private byte[] signature(String parts) {
      try {
        Mac mac = Mac.getInstance("Hmac[=hmacSignature.algorithm?upper_case]");
        mac.init(new SecretKeySpec([={"text": "options.signingKey().getBytes(StandardCharsets.UTF_8)", "hex": "HexFormat.of().parseHex(options.signingKey())", "base64": "Base64.getDecoder().decode(options.signingKey())"}[hmacSignature.keyEncoding]], "Hmac[=hmacSignature.algorithm?upper_case]"));
        return mac.doFinal(parts.getBytes(StandardCharsets.UTF_8));
      } catch (GeneralSecurityException | IllegalArgumentException e) { // which may quote the key
        throw new IllegalArgumentException("signingKey is not a key in [=hmacSignature.keyEncoding]");
      }
    }

    private static String encoded(byte[] bytes) {
      return [={"hex": "HexFormat.of().formatHex(bytes)", "base64": "Base64.getEncoder().encodeToString(bytes)"}[hmacSignature.encoding]];
    }

    private String id() {
      return options.keyId();
    }

    private String timestamp() {
      return [={"epoch-seconds": "Long.toString(time.getEpochSecond())", "epoch-millis": "Long.toString(time.toEpochMilli())", "iso-8601": "time.truncatedTo(ChronoUnit.SECONDS).toString()", "http-date": "DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC))"}[hmacSignature.time]];
    }

    private String host() {
      return request.uri().getAuthority();
    }

    private String path() {
      return request.uri().getRawPath();
    }

    private String query() {
      return Objects.requireNonNullElse(request.uri().getRawQuery(), "");
    }

    private String method() {
      return request.method();
    }

    private String contentType() {
      return request.headers().getOrDefault("Content-Type", "");
    }

    private String contentLength() {
      return Integer.toString(body().getBytes(StandardCharsets.UTF_8).length);
    }

    private String body() {
      return Objects.requireNonNullElse(request.content(), "");
    }

    private String bodyHash() {
      try {
        return encoded(MessageDigest.getInstance("SHA-256").digest(body().getBytes(StandardCharsets.UTF_8)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
