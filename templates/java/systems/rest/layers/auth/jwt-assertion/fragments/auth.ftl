  /** For what an access token is given out, null when the options do not say it. */
  private Login jwtAssertion() {
    if (options.tokenUrl() == null || options.clientId() == null || options.privateKey() == null) {
      return null;
    }
    List<?> grounds = Arrays.asList(options.tokenUrl(), options.clientId(), options.subject(), options.audience(),
        options.scope(), options.privateKey());
    return new Login(grounds, () -> Login.post(options.tokenUrl(), Map.of(
        "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", assertion())), "/access_token");
  }

  /** A signed statement of who is asking, good for a few minutes. */
  private String assertion() {
    JsonMapper json = new JsonMapper();
    ObjectNode header = json.createObjectNode().put("alg", "[=jwtAssertion.algorithm?upper_case]").put("typ", "JWT");
    Optional.ofNullable(options.keyId()).ifPresent(id -> header.put("kid", id));
    long now = Instant.now().getEpochSecond();
    ObjectNode claims = json.createObjectNode().put("iss", options.clientId())
        .put("aud", options.audience() == null ? options.tokenUrl().toString() : options.audience())
        .put("iat", now).put("exp", now + 180);
    Optional.ofNullable(options.subject()).ifPresent(subject -> claims.put("sub", subject));
    Optional.ofNullable(options.scope()).ifPresent(scope -> claims.put("scope", scope));
    String text = base64Url(header.toString().getBytes(StandardCharsets.UTF_8))
        + "." + base64Url(claims.toString().getBytes(StandardCharsets.UTF_8));
    return text + "." + base64Url(signature(text));
  }

  private byte[] signature(String text) {
    try {
      Signature signature = Signature.getInstance("[={"rs256": "SHA256withRSA", "es256": "SHA256withECDSAinP1363Format"}[jwtAssertion.algorithm]]");
      signature.initSign(privateKey());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException | IllegalArgumentException e) { // which may quote the key
      throw new IllegalArgumentException("privateKey is not the PEM of an [={"rs256": "RSA", "es256": "EC"}[jwtAssertion.algorithm]] key in PKCS #8; "
          + "openssl pkcs8 -topk8 -nocrypt makes it of others");
    }
  }

  /** A PEM also as a JSON file has it, with its line breaks escaped. */
  private PrivateKey privateKey() throws GeneralSecurityException {
    String base64 = options.privateKey().replaceAll("-----[^-]+-----|\\\\n|\\s", "");
    return KeyFactory.getInstance("[={"rs256": "RSA", "es256": "EC"}[jwtAssertion.algorithm]]")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }

  private static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
