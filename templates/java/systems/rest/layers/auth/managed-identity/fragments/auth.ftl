  private static final String METADATA = "http://169.254.169.254/metadata/identity/oauth2/token";

  /** For what the machine's identity gets an access token, null when the options do not say it. */
  private Login managedIdentity() {
    if (options.resource() == null) {
      return null;
    }
    String service = options.identityEndpoint() == null
        ? System.getenv("IDENTITY_ENDPOINT") : options.identityEndpoint().toString(); // there where Azure runs the program itself
    String key = options.identityHeader() == null ? System.getenv("IDENTITY_HEADER") : options.identityHeader();
    [=Name]Request ask = new [=Name]Request("GET", URI.create(service == null ? METADATA : service), "")
        .query("api-version", key == null ? "2018-02-01" : "2019-08-01")
        .query("resource", options.resource())
        .query("client_id", options.identityClientId())
        .header(key == null ? "Metadata" : "X-IDENTITY-HEADER", key == null ? "true" : key);
    return new Login(List.of(ask.uri(), ask.headers()), () -> {
      HttpRequest.Builder request = HttpRequest.newBuilder(ask.uri());
      ask.headers().forEach(request::header);
      return request;
    }, "/access_token");
  }
