  /** Puts in the token of a login, if there is a login. */
  private boolean isSigned([=Name]Request request, String header, String prefix, Login login) throws IOException {
    if (login != null) {
      request.header(header, prefix + Token.of(login).get(options, login));
    }
    return login != null;
  }

  /** Whether the next proof will be another one than that which was refused. */
  boolean renew(HttpRequest refused) {
    return Stream.of([=auth?filter(way -> way.token)?map(way -> way.method + "()")?join(", ")])
        .filter(Objects::nonNull).anyMatch(login -> Token.of(login).isRenewed(refused));
  }
