      if (Tokens.isAsked(call, "/login/token", "urn:ietf:params:oauth:grant-type:jwt-bearer")) {
        Tokens.give(call, "jwt-assertion", isSigned(String.valueOf([=Name]Call.pairs(call.body()).get("assertion")), url() + "/login/token"));
        return;
      }
