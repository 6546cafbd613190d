  /** Messages made durable at once, each with its id or null, and how far their claim has come with them. */
  record Segment(
      boolean last, long taken, long emitted, String token, List<String> ids, DataInputStream messages) {
    private static final int FORMAT = 0x434C4D01; // "CLM", version 1

    void writeTo(DataOutputStream out, List<[=Name]Client.Message> messages) throws IOException {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      DataOutputStream to = new DataOutputStream(head);
      to.writeBoolean(last);
      to.writeLong(taken);
      to.writeLong(emitted);
      writeText(to, token);
      to.writeInt(ids.size());
      for (String id : ids) {
        writeText(to, id);
      }
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for ([=Name]Client.Message message : messages) {
        message.writeTo(new DataOutputStream(body));
      }
      out.writeInt(FORMAT);
      writeBlock(out, head.toByteArray());
      writeBlock(out, body.toByteArray());
    }

    static Segment readFrom(DataInputStream in, boolean withMessages) throws IOException {
      if (in.readInt() != FORMAT) {
        throw new StreamCorruptedException("not a claim segment of this version");
      }
      DataInputStream head = readBlock(in);
      boolean last = head.readBoolean();
      long taken = head.readLong();
      long emitted = head.readLong();
      String token = readText(head);
      List<String> ids = new ArrayList<>();
      for (int left = head.readInt(); left > 0; left--) {
        ids.add(readText(head));
      }
      return new Segment(last, taken, emitted, token, ids, withMessages ? readBlock(in) : null);
    }

    private static void writeBlock(DataOutputStream out, byte[] bytes) throws IOException {
      out.writeInt(bytes.length);
      out.writeLong(checksum(bytes));
      out.write(bytes);
    }

    private static DataInputStream readBlock(DataInputStream in) throws IOException {
      int length = in.readInt();
      long checksum = in.readLong();
      byte[] bytes = in.readNBytes(Math.max(0, length));
      if (bytes.length != length || checksum(bytes) != checksum) {
        throw new StreamCorruptedException("wrong length or checksum");
      }
      return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private static long checksum(byte[] bytes) {
      CRC32 crc = new CRC32();
      crc.update(bytes);
      return crc.getValue();
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
      byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(text == null ? -1 : bytes.length);
      out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
      int length = in.readInt();
      return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
  }
