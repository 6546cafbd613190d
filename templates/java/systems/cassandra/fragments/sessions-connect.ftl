  private static CqlSession connect([=Name]Options options) throws IOException, InterruptedException {
    ProgrammaticDriverConfigLoaderBuilder settings = DriverConfigLoader.programmaticBuilder(CqlSession.class.getClassLoader())
        .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, options.connectTimeout())
        .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, options.connectTimeout())
        .withDuration(DefaultDriverOption.CONNECTION_SET_KEYSPACE_TIMEOUT, options.connectTimeout())
        .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, options.connectTimeout())
        .withDuration(DefaultDriverOption.METADATA_SCHEMA_REQUEST_TIMEOUT, options.timeout())
        .withStringList(DefaultDriverOption.METADATA_SCHEMA_REFRESHED_KEYSPACES, List.of(options.keyspace()))
        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, options.timeout())
        .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, Duration.ofSeconds(10))
        .withBoolean(DefaultDriverOption.REQUEST_DEFAULT_IDEMPOTENCE, true); // a row is written as it is, however often
    if (options.localDatacenter() == null) {
      settings.withClass(DefaultDriverOption.LOAD_BALANCING_POLICY_CLASS, DcInferringLoadBalancingPolicy.class);
    } else {
      settings.withString(DefaultDriverOption.LOAD_BALANCING_LOCAL_DATACENTER, options.localDatacenter());
    }
    CqlSessionBuilder session = CqlSession.builder().withConfigLoader(settings.build()).withApplicationName("spark-[=name]")
        .addContactPoints(Stream.of(options.contactPoints().split(",")).map([=Name]Sessions::address).toList());
<@lines of="sessions-login"/>
    if (options.tls()) {
      session.withSslEngineFactory(new ProgrammaticSslEngineFactory(context(options), null, options.verifyHostname()));
    }
    return opened(session.buildAsync(), options.connectTimeout().plus(options.timeout()));
  }

  /** The driver itself may wait for ever for a node that is about to start or to end. */
  private static CqlSession opened(CompletionStage<CqlSession> session, Duration most) throws IOException, InterruptedException {
    boolean abandoned = true;
    try {
      CqlSession opened = session.toCompletableFuture().get(most.toMillis(), TimeUnit.MILLISECONDS);
      abandoned = false;
      return opened;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (TimeoutException e) {
      throw new SocketTimeoutException("no session within " + most);
    } finally {
      if (abandoned) {
        session.thenAccept(CqlSession::closeAsync);
      }
    }
  }

  private static InetSocketAddress address(String contactPoint) {
    int colon = contactPoint.lastIndexOf(':');
    return new InetSocketAddress(contactPoint.substring(0, colon), Integer.parseInt(contactPoint.substring(colon + 1)));
  }

  private static SSLContext context([=Name]Options options) throws IOException {
    try {
      TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store(options.trustStore(), options.trustStorePassword()));
      KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store(options.keyStore(), options.keyStorePassword()), password(options.keyStorePassword()));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), options.trustStore() == null ? null : trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("a key store cannot be used", e);
    }
  }

  private static KeyStore store(String path, String password) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = path == null ? null : Files.newInputStream(Path.of(path))) {
      store.load(file, password(password));
    }
    return store;
  }

  private static char[] password(String text) {
    return text == null ? null : text.toCharArray();
  }
