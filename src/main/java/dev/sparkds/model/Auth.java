package dev.sparkds.model;

import java.util.Optional;

/** A way to authenticate; {@code key} says where a key or token goes, {@code session} how a session is begun. */
public record Auth(AuthStyle style, Optional<Key> key, Optional<Session> session) {

  /** The place of a key in a request, and what stands before it there. */
  public record Key(Place in, String name, String prefix) {}

  /** The path that begins a session; the rest are JSON pointers, in what is sent there and what is answered. */
  public record Session(String path, String user, String password, String token) {}

  /** Where in a request a value can be. */
  public enum Place implements Word {
    HEADER,
    QUERY,
    COOKIE
  }
}
