    if (options.username() != null && options.password() != null) {
      String login = options.username() + ":" + options.password();
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
      return;
    }
