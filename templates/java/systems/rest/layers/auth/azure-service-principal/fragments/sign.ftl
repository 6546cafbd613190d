    if (servicePrincipal() != null) {
      request.header("Authorization", "Bearer " + Tokens.get(options, servicePrincipal()));
      return;
    }
