  /** For what an access token is given out, null when the options do not say it. */
  private Login azureServicePrincipal() {
    if (options.tenantId() == null || options.clientId() == null || options.clientSecret() == null) {
      return null;
    }
    Map<String, String> form = Map.of("grant_type", "client_credentials",
        "client_id", options.clientId(), "client_secret", options.clientSecret(),
        "scope", options.scope() == null ? options.url().resolve("/.default").toString() : options.scope());
    return Login.ofForm(tenantUrl(), form);
  }

  private URI tenantUrl() {
    String authority = options.authorityUrl() != null ? options.authorityUrl().toString() : switch (options.azureCloud()) {
      case "government" -> "https://login.microsoftonline.us";
      case "china" -> "https://login.partner.microsoftonline.cn";
      default -> "https://login.microsoftonline.com";
    };
    return URI.create(authority + "/" + options.tenantId() + "/oauth2/v2.0/token");
  }
