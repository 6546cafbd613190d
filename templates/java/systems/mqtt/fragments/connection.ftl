  private MqttClientBuilder builder() throws IOException {
    try {
      // its name in full, as a connector may have a class of that name itself
      return com.hivemq.client.mqtt.MqttClient.builder()
          .identifier(clientId)
          .transportConfig(transport())
          .executorConfig(MqttClientExecutorConfig.builder().nettyExecutor(THREADS).build())
          .addDisconnectedListener(gone -> {
            if (gone.getSource() != MqttDisconnectSource.USER) {
              lost.completeExceptionally(gone.getCause());
            }
          });
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("cannot set up the connection to the broker: " + e.getMessage(), e);
    }
  }

  private MqttClientTransportConfig transport() throws GeneralSecurityException, IOException {
    long timeout = options.connectTimeout().toMillis();
    return MqttClientTransportConfig.builder()
        .serverHost(options.host())
        .serverPort(port())
        .sslConfig(options.tls() ? tls() : null)
        .socketConnectTimeout(timeout, TimeUnit.MILLISECONDS)
        .mqttConnectTimeout(timeout, TimeUnit.MILLISECONDS)
        .build();
  }

  private int port() {
    return options.port() != null ? options.port() : options.tls() ? 8883 : 1883;
  }

  private MqttClientSslConfig tls() throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(options.keyStore(), options.keyStorePassword()), characters(options.keyStorePassword()));
    TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store(options.trustStore(), options.trustStorePassword())); // none: those that Java trusts
    return MqttClientSslConfig.builder()
        .keyManagerFactory(keys)
        .trustManagerFactory(trust)
        .hostnameVerifier(options.verifyHostname() ? null : (host, session) -> true) // null: as for HTTPS
        .build();
  }

  private static KeyStore store(String file, String password) throws GeneralSecurityException, IOException {
    return file == null ? null : KeyStore.getInstance(new File(file), characters(password));
  }

  private static char[] characters(String password) {
    return password == null ? null : password.toCharArray();
  }

  private MqttQos qos() {
    return MqttQos.fromCode(options.qos());
  }

  /** What the broker answers, or why it does not; the client itself would wait for the next connection. */
  <T> T await(CompletableFuture<T> answer, String what) throws IOException {
    String where = what + " as client '" + clientId + "' at " + options.host() + ":" + port();
    try {
      CompletableFuture.anyOf(answer, lost).get(options.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return answer.join();
    } catch (InterruptedException e) {
      throw interrupted(what);
    } catch (ExecutionException e) {
      throw new IOException(where + " failed: " + reason(e), e.getCause());
    } catch (TimeoutException e) {
      throw new IOException(where + " was not answered in " + options.timeout(), e);
    }
  }

  /** What the broker or the network said, in one line. */
  static String reason(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
<@lines of="connection-reason"/>
    return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
  }

  static IOException interrupted(String what) {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while " + what);
  }
