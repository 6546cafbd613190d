    if (options.keyId() != null && options.signingKey() != null) {
      new Signed(request, options, Instant.now()).sign();
      return;
    }
