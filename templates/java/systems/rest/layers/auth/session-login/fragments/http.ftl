  /** What begins a session, null when the options do not say it. */
  private Login session() {
    if (options.username() == null || options.password() == null) {
      return null;
    }
    [=Name]Request login = new [=Name]Request("POST", options.url(), [=sessionLogin.literalPath])
        .body([=sessionLogin.literalUser], options.username())
        .body([=sessionLogin.literalPassword], options.password());
    return new Login(login.uri(), "application/json", login.content(), [=sessionLogin.literalToken]);
  }
