  /** The certificate and the key of someone, as files that a server reads. */
  record Pem(Path certificate, Path key) {}

  static Pem pem(String owner) {
    try {
      KeyStore store = KeyStore.getInstance(Path.of(store(owner)).toFile(), PASSWORD.toCharArray());
      byte[] key = store.getKey(owner, PASSWORD.toCharArray()).getEncoded();
      return new Pem(pem("CERTIFICATE", store.getCertificate(owner).getEncoded()), pem("PRIVATE KEY", key));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path pem(String what, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder().encodeToString(bytes);
    return Files.writeString(Path.of(file("pem")), "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }
