  /** The token of the service credential: the driver gets it, and a task has it from there. */
  @Override
  public String databricksToken() {
    return databricksToken != null || serviceCredential == null ? databricksToken
        : [=Name]Databricks.token(serviceCredential, scope == null ? url.resolve("/.default").toString() : scope);
  }
