    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    void writeTo(DataOutput out) throws IOException {
      byte[] bytes = JSON.writeValueAsBytes(record);
      out.writeLong(size);
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    static Message readFrom(DataInput in) throws IOException {
      long size = in.readLong();
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      return new Message(JSON.readValue(bytes, Object.class), size);
    }
