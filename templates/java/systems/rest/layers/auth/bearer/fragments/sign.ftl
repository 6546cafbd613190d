    if (options.token() != null) {
      request.header("Authorization", "Bearer " + options.token());
      return;
    }
