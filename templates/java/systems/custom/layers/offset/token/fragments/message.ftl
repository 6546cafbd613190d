    /** Must write all that there is to know of the message, so that {@code readFrom} gives an equal one. */
    void writeTo(DataOutput out) throws IOException {
      out.writeInt(line.length);
      out.write(line);
    }

    static Message readFrom(DataInput in) throws IOException {
      byte[] line = new byte[in.readInt()];
      in.readFully(line);
      return of(line);
    }
