  /** JSON as it is in bodies. */
  private static final class Json {
<@fragments of="json-mapper"/>
  }
