  private static final KeyPair READER = pair();

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("[={"rs256": "RSA", "es256": "EC"}[jwtAssertion.algorithm]]");
      generator.initialize([={"rs256": "2048", "es256": "256"}[jwtAssertion.algorithm]]);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The reader's private key, as files have it. */
  static String pem() {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(READER.getPrivate().getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
  }

  /** Whether the reader has signed it. */
  static boolean isSigned(String text, byte[] signature) {
    try {
      Signature check = Signature.getInstance("[={"rs256": "SHA256withRSA", "es256": "SHA256withECDSAinP1363Format"}[jwtAssertion.algorithm]]");
      check.initVerify(READER.getPublic());
      check.update(text.getBytes(StandardCharsets.US_ASCII));
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
