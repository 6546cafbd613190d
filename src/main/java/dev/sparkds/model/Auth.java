package dev.sparkds.model;

import java.util.Optional;

/** A way to authenticate; {@code key} says where an API key goes. */
public record Auth(AuthStyle style, Optional<Key> key) {

  /** An API key's place in a request, and what stands before it there. */
  public record Key(Place in, String name, String prefix) {}

  /** Where in a request a value can be. */
  public enum Place implements Word {
    HEADER,
    QUERY,
    COOKIE
  }
}
