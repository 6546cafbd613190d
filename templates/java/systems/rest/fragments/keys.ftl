  /** A server that has a certificate, and asks for the reader's if it is to. */
  static HttpsServer server(InetSocketAddress address, boolean readerOnly) throws IOException {
    SSLContext tls = context();
    HttpsServer server = HttpsServer.create(address, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls) {
      @Override
      public void configure(HttpsParameters parameters) {
        SSLParameters ssl = tls.getDefaultSSLParameters();
        ssl.setNeedClientAuth(readerOnly);
        parameters.setSSLParameters(ssl);
      }
    });
    return server;
  }

  private static SSLContext context() throws IOException {
    try {
      KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(KeyStore.getInstance(Path.of(store("server")).toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
      TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusted.init(KeyStore.getInstance(Path.of(trust("reader")).toFile(), PASSWORD.toCharArray()));
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
      return tls;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
