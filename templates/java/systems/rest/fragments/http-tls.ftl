  /** By patience and key stores, one for all tasks of an executor; it follows no redirect, since that would take secrets elsewhere. */
  private static final Map<List<Object>, HttpClient> CLIENTS = new ConcurrentHashMap<>();

  static HttpClient client([=Name]Options options) {
    return CLIENTS.computeIfAbsent(Arrays.asList(options.connectTimeout(), options.trustStore()[=auth?map(way -> way.style)?seq_contains("mutual-tls")?then(", options.keyStore(), options.keyStorePassword()", "")]), key ->
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(options.connectTimeout()).sslContext(tls(options)).build());
  }

  private static SSLContext tls([=Name]Options options) {
    try {
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init([=auth?map(way -> way.style)?seq_contains("mutual-tls")?then("keys(options)", "null")], trusted(options), null);
      return tls;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException("a key store cannot be used: " + e.getMessage(), e);
    }
  }

  /** The authorities of the trust store; those that Java trusts when there is none. */
  private static TrustManager[] trusted([=Name]Options options) throws GeneralSecurityException, IOException {
    if (options.trustStore() == null) {
      return null;
    }
    TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(store(options.trustStore(), options.trustStorePassword()));
    return trusted.getTrustManagers();
  }

  /** The certificate to show, with its key; none when there is no key store. */
  private static KeyManager[] keys([=Name]Options options) throws GeneralSecurityException, IOException {
    if (options.keyStore() == null) {
      return null;
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(options.keyStore(), options.keyStorePassword()), options.keyStorePassword().toCharArray());
    return keys.getKeyManagers();
  }

  private static KeyStore store(String file, String password) throws GeneralSecurityException, IOException {
    return KeyStore.getInstance(Path.of(file).toFile(), password == null ? null : password.toCharArray());
  }
