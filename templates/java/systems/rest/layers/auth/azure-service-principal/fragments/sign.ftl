    if (azureServicePrincipal() != null) {
      request.header("Authorization", "Bearer " + Token.of(azureServicePrincipal()).get(options, azureServicePrincipal()));
      return;
    }
