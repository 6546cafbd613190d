    if (options.username() != null) {
      byte[] password = options.password().getBytes(StandardCharsets.UTF_8);
      connect.simpleAuth().username(options.username()).password(password).applySimpleAuth();
    }
