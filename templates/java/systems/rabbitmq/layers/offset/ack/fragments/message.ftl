    String id() {
      return properties.getMessageId();
    }

    boolean redelivered() {
      return envelope.isRedeliver();
    }

    /** Keeps all there is to know, the properties just as AMQP writes them. */
    void writeTo(DataOutput out) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream header = new DataOutputStream(bytes);
      header.writeShort(0); // AMQP's weight, which the properties are read with
      header.writeLong(body.length);
      properties.writePropertiesTo(new ContentHeaderPropertyWriter(header));
      out.writeBoolean(envelope.isRedeliver());
      out.writeUTF(envelope.getExchange());
      out.writeUTF(envelope.getRoutingKey());
      out.writeInt(bytes.size());
      out.write(bytes.toByteArray());
      out.writeInt(body.length);
      out.write(body);
    }

    static Message readFrom(DataInput in) throws IOException {
      Envelope envelope = new Envelope(0, in.readBoolean(), in.readUTF(), in.readUTF());
      DataInputStream properties = new DataInputStream(new ByteArrayInputStream(bytes(in)));
      return new Message(envelope, new AMQP.BasicProperties(properties), bytes(in));
    }

    private static byte[] bytes(DataInput in) throws IOException {
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      return bytes;
    }
