  /** Whether a JWT is signed with the reader's key, and is for here and now. */
  private static boolean isSigned(String jwt, String audience) {
    String[] parts = jwt.split("[.]");
    JsonNode header = [=Name]Json.parse(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8));
    JsonNode claims = [=Name]Json.parse(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    long now = Instant.now().getEpochSecond();
    return header.path("alg").asText().equals("[=jwtAssertion.algorithm?upper_case]")
        && [=Name]Keys.isSigned(parts[0] + "." + parts[1], Base64.getUrlDecoder().decode(parts[2]))
        && claims.path("iss").asText().equals("reader")
        && claims.path("aud").asText().equals(audience)
        && claims.path("iat").asLong() <= now
        && claims.path("exp").asLong() > now
        && claims.path("exp").asLong() <= now + 3600;
  }
