    if (options.databricksToken() != null) {
      request.header("Authorization", "Bearer " + options.databricksToken());
      return;
    }
