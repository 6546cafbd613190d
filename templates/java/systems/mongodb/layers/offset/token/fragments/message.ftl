
    void writeTo(DataOutput out) throws IOException {
      ByteBuf buffer = new RawBsonDocument(document, CODEC).getByteBuffer();
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    static Message readFrom(DataInput in) throws IOException {
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      return of(new RawBsonDocument(bytes));
    }
