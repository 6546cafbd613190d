package com.azure.core.credential;

/** What Azure's libraries have by this name, as far as the tests need it. */
public final class AccessToken {
  private final String token;

  public AccessToken(String token) {
    this.token = token;
  }

  public String getToken() {
    return token;
  }
}
