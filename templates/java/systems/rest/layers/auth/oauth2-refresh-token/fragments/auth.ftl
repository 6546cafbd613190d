  /** For what an access token is given out, null when the options do not say it. */
  private Login oauth2RefreshToken() {
    if (options.tokenUrl() == null || options.clientId() == null || options.clientSecret() == null || options.refreshToken() == null) {
      return null;
    }
    Map<String, String> form = new TreeMap<>(Map.of("grant_type", "refresh_token",
        "client_id", options.clientId(), "client_secret", options.clientSecret(), "refresh_token", options.refreshToken()));
    if (options.scope() != null) {
      form.put("scope", options.scope());
    }
    return Login.ofForm(options.tokenUrl(), form);
  }
