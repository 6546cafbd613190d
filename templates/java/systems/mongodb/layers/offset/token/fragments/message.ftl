
    void writeTo(DataOutput out) throws IOException {
      ByteBuf bytes = new RawBsonDocument(document, CODEC).getByteBuffer();
      out.writeInt(bytes.remaining());
      out.write(bytes.array(), 0, bytes.remaining());
    }

    static Message readFrom(DataInput in) throws IOException {
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      return of(new RawBsonDocument(bytes));
    }
