    if (jwtAssertion() != null) {
      request.header("Authorization", "Bearer " + Token.of(jwtAssertion()).get(options, jwtAssertion()));
      return;
    }
