    String databricksToken,
