package dev.sparkds.model;

/** How the connector proves who it is. */
public enum AuthStyle implements Word {
  NONE,
  BASIC,
  API_KEY,
  BEARER,
  OAUTH2_CLIENT_CREDENTIALS,
  OAUTH2_REFRESH_TOKEN,
  AZURE_SERVICE_PRINCIPAL,
  SESSION_LOGIN,
  MUTUAL_TLS
}
