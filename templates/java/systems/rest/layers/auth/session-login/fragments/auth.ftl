  /** What begins a session, null when the options do not say it. */
  private Login sessionLogin() {
    if (options.username() == null || options.password() == null) {
      return null;
    }
    [=Name]Request login = new [=Name]Request("POST", options.url(), [=sessionLogin.path.literal])
        .body([=sessionLogin.user.literal], options.username())
        .body([=sessionLogin.password.literal], options.password());
    return new Login(List.of(login.uri(), login.content()), () -> HttpRequest.newBuilder(login.uri())
        .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(login.content())), [=sessionLogin.token.literal]);
  }
