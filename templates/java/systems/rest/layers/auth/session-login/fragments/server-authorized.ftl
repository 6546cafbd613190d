    proofs.add(Tokens.GOOD.contains(String.valueOf(call.header([=sessionLogin.literalName]))
        .replaceFirst("^" + Pattern.quote([=sessionLogin.literalPrefix]), "Bearer ")));
