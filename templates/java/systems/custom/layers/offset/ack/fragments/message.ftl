    private static final String ID = "_id";
    private static final String REDELIVERED = "_redelivered";

    private Message delivered(String id, boolean redelivered) {
      fields.put(ID, id);
      fields.put(REDELIVERED, redelivered);
      return this;
    }

    /** Must give what the message is recognised by when it comes again, or null when it has nothing of the kind. */
    String id() {
      return (String) fields.get(ID);
    }

    /** Must say whether the message may have been handed out before. */
    boolean redelivered() {
      return (Boolean) fields.get(REDELIVERED);
    }

    /** Must write all that there is to know of the message, so that {@code readFrom} gives an equal one. */
    void writeTo(DataOutput out) throws IOException {
      out.writeUTF(id());
      out.writeBoolean(redelivered());
      out.writeInt(line.length);
      out.write(line);
    }

    static Message readFrom(DataInput in) throws IOException {
      String id = in.readUTF();
      boolean redelivered = in.readBoolean();
      byte[] line = new byte[in.readInt()];
      in.readFully(line);
      return of(line).delivered(id, redelivered);
    }
