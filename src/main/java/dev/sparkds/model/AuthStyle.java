package dev.sparkds.model;

/** How the connector proves who it is. */
public enum AuthStyle implements Word {
  NONE,
  BASIC,
  API_KEY,
  BEARER,
  OAUTH2_CLIENT_CREDENTIALS,
  OAUTH2_REFRESH_TOKEN,
  JWT_ASSERTION,
  AZURE_SERVICE_PRINCIPAL,
  MANAGED_IDENTITY,
  DATABRICKS_CREDENTIAL,
  SESSION_LOGIN,
  HMAC_SIGNATURE,
  MUTUAL_TLS;

  /** Whether the proof is a token that is given out for a while. */
  public boolean hasToken() {
    return switch (this) {
      case OAUTH2_CLIENT_CREDENTIALS, OAUTH2_REFRESH_TOKEN, JWT_ASSERTION, AZURE_SERVICE_PRINCIPAL, MANAGED_IDENTITY,
          SESSION_LOGIN -> true;
      default -> false;
    };
  }

  /** Whether it proves who is asking below the requests, so that these may have a proof of their own. */
  public boolean isTransport() {
    return this == MUTUAL_TLS;
  }
}
