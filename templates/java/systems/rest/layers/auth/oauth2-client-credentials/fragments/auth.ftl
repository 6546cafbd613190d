  /** For what an access token is given out, null when the options do not say it. */
  private Login oauth2ClientCredentials() {
    if (options.tokenUrl() == null || options.clientId() == null || options.clientSecret() == null) {
      return null;
    }
    Map<String, String> form = new TreeMap<>(Map.of("grant_type", "client_credentials",
        "client_id", options.clientId(), "client_secret", options.clientSecret()));
    if (options.scope() != null) {
      form.put("scope", options.scope());
    }
    return Login.ofForm(options.tokenUrl(), form);
  }
