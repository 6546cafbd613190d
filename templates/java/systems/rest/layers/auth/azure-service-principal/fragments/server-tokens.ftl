      if (Tokens.isAsked(call, "/tenant/oauth2/v2.0/token", "client_credentials") && call.body().contains("scope=")) {
        Tokens.give(call, "azure-service-principal", Map.of("client_id", "reader", "client_secret", "secret"));
        return;
      }
