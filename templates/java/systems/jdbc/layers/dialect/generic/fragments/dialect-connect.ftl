
  private static Connection open(Driver driver, String url, Properties properties) {
    try {
      Connection connection = driver.connect(url, properties);
      if (connection == null) {
        throw new IllegalArgumentException(driver.getClass().getName() + " is not the driver for this url");
      }
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Drivers wait in ways of their own, so the wait is ended from outside; a connection that comes later is closed. */
  private static Connection within([=Name]Options options, CompletableFuture<Connection> connecting) throws SQLException {
    try {
      return connecting.get(options.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      connecting.thenAccept([=Name]Dialect::close);
      throw new SQLTransientException("the database does not answer within " + options.connectTimeout(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientException("interrupted while connecting", e);
    } catch (ExecutionException e) {
      if (e.getCause().getCause() instanceof SQLException refused) {
        throw refused;
      }
      throw new IllegalArgumentException(e.getCause().getMessage(), e);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("the connection was lost before it was closed", e);
    }
  }
