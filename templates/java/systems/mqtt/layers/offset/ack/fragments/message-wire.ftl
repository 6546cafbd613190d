    static Message readFrom(DataInput in) throws IOException {
      return new Message(in);
    }

    private static void write(DataOutput out, String text) throws IOException {
      write(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutput out, byte[] bytes) throws IOException {
      out.writeInt(bytes == null ? -1 : bytes.length);
      if (bytes != null) {
        out.write(bytes);
      }
    }

    private static String readText(DataInput in) throws IOException {
      byte[] bytes = read(in);
      return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] read(DataInput in) throws IOException {
      int length = in.readInt();
      if (length < 0) {
        return null;
      }
      byte[] bytes = new byte[length];
      in.readFully(bytes);
      return bytes;
    }
