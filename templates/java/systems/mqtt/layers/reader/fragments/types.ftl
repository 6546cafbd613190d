<@fragments of="message-class"/>

  /** Messages of one read. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }
