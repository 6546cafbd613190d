package com.azure.core.credential;

import java.util.ArrayList;
import java.util.List;

/** What Azure's libraries have by this name, as far as the tests need it. */
public final class TokenRequestContext {
  private final List<String> scopes = new ArrayList<>();

  public TokenRequestContext addScopes(String... more) {
    scopes.addAll(List.of(more));
    return this;
  }

  public List<String> getScopes() {
    return scopes;
  }
}
