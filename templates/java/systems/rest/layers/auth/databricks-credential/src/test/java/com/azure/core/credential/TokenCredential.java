package com.azure.core.credential;

/** What Azure's libraries have by this name, as far as the tests need it. */
public interface TokenCredential {
  AccessToken getTokenSync(TokenRequestContext request);
}
