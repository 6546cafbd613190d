  private Connection connect() throws IOException {
    ConnectionFactory factory = factory();
    try {
      return options.addresses() == null
          ? factory.newConnection(options.connectionName())
          : factory.newConnection(Address.parseAddresses(options.addresses()), options.connectionName());
    } catch (PossibleAuthenticationFailureException e) {
      throw new IOException("RabbitMQ at " + place(factory) + " refuses the user '" + factory.getUsername()
          + "': check the name, the password and the permissions", e);
    } catch (IOException | TimeoutException e) {
      throw new IOException("no connection to RabbitMQ at " + place(factory) + ": " + reason(e), e);
    }
  }

  private ConnectionFactory factory() throws IOException {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setAutomaticRecoveryEnabled(false); // a recovered channel would not know the old delivery tags
    factory.setThreadFactory(this::daemon);
    int timeout = (int) options.timeout().toMillis();
    factory.setConnectionTimeout((int) options.connectTimeout().toMillis());
    factory.setHandshakeTimeout((int) options.connectTimeout().toMillis());
    factory.setChannelRpcTimeout(timeout);
    factory.setShutdownTimeout(timeout);
    factory.setRequestedHeartbeat((int) options.heartbeat().toSeconds());
    try {
      locate(factory);
    } catch (GeneralSecurityException | URISyntaxException e) {
      throw new IOException("cannot set up the connection to RabbitMQ: " + e.getMessage(), e);
    }
    <@fragments of="login"/>
    return factory;
  }

  private void locate(ConnectionFactory factory) throws GeneralSecurityException, URISyntaxException, IOException {
    if (options.uri() != null) {
      factory.setUri(options.uri());
    }
    if (options.host() != null) {
      factory.setHost(options.host());
    }
    if (options.virtualHost() != null) {
      factory.setVirtualHost(options.virtualHost());
    }
    if (options.tls() || factory.isSSL()) {
      factory.useSslProtocol(tls()); // which also verifies the host name
      if (!options.verifyHostname()) {
        factory.setSocketConfigurator(SocketConfigurators.defaultConfigurator());
      }
    }
    if (options.port() != null) {
      factory.setPort(options.port());
    }
  }

  private SSLContext tls() throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(options.keyStore(), options.keyStorePassword()), characters(options.keyStorePassword()));
    TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store(options.trustStore(), options.trustStorePassword())); // none: those that Java trusts
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore store(String file, String password) throws GeneralSecurityException, IOException {
    return file == null ? null : KeyStore.getInstance(new File(file), characters(password));
  }

  private static char[] characters(String password) {
    return password == null ? null : password.toCharArray();
  }

  private Thread daemon(Runnable work) {
    Thread thread = new Thread(work, options.connectionName());
    thread.setDaemon(true);
    return thread;
  }

  private String place(ConnectionFactory factory) {
    String nodes = options.addresses() == null ? factory.getHost() + ":" + factory.getPort() : options.addresses();
    return nodes + ", virtual host '" + factory.getVirtualHost() + "'";
  }

  /** What the broker or the network said, in one line. */
  static String reason(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof ShutdownSignalException signal && signal.getReason() instanceof AMQP.Channel.Close close) {
      return close.getReplyText();
    }
    if (cause instanceof ShutdownSignalException signal && signal.getReason() instanceof AMQP.Connection.Close close) {
      return close.getReplyText();
    }
    return Objects.requireNonNullElse(cause.getMessage(), cause instanceof TimeoutException ? "no answer" : "" + cause);
  }

  static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw interrupted("RabbitMQ");
    }
  }

  static IOException interrupted(String what) {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while waiting for " + what);
  }
