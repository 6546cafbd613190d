      if (call.path().equals("/metadata/token")) {
        boolean known = "https://api.example.com".equals(call.query().get("resource"))
            && ("true".equals(call.header("Metadata")) && "2018-02-01".equals(call.query().get("api-version"))
            || "identity".equals(call.header("X-IDENTITY-HEADER")) && "2019-08-01".equals(call.query().get("api-version")));
        Tokens.give(call, "managed-identity", known);
        return;
      }
