  /** Whether the next proof will be another one than that which was refused. */
  boolean renew(HttpRequest refused) {
    return Stream.of([=auth?filter(way -> way.token)?map(way -> way.method + "()")?join(", ")])
        .filter(Objects::nonNull).anyMatch(login -> Token.of(login).isRenewed(refused));
  }
