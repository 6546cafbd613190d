    proofs.put("session-login", "session-login".equals(Tokens.GOOD.get(String.valueOf(call.header([=sessionLogin.name.literal]))
        .replaceFirst("^" + Pattern.quote([=sessionLogin.prefix.literal]), ""))));
