
  /** Rows on their way into a copy in binary, to which they go when there are enough of them. */
  private static final class Wire {
    private static final int ENOUGH = 1 << 16;

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * ENOUGH);

    Wire(CopyIn copy) {
      this.copy = copy;
      buffer.put("PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(0).putInt(0);
    }

    void row(Form[] forms, List<String> columns, Map<String, Object> row) throws SQLException {
      room(Short.BYTES).putShort((short) forms.length);
      for (int i = 0; i < forms.length; i++) {
        put(forms[i], row.get(columns.get(i)));
      }
      if (buffer.position() > ENOUGH) {
        send();
      }
    }

    /** After the last row. */
    void end() throws SQLException {
      room(Short.BYTES).putShort((short) -1);
      send();
    }

    private void send() throws SQLException {
      copy.writeToCopy(buffer.array(), 0, buffer.position());
      buffer.clear();
    }

    private void put(Form form, Object value) {
      if (value == null) {
        room(Integer.BYTES).putInt(-1);
      } else {
        form.put(this, value);
      }
    }

    private ByteBuffer room(int bytes) {
      if (buffer.remaining() < bytes) {
        buffer = ByteBuffer.allocate(Math.addExact(2 * buffer.position(), bytes)).put(buffer.flip());
      }
      return buffer;
    }

    /** Where a value of so many bytes goes. */
    ByteBuffer sized(int bytes) {
      return room(Math.addExact(Integer.BYTES, bytes)).putInt(bytes);
    }

    void bytes(byte[] bytes) {
      sized(bytes.length).put(bytes);
    }

    void interval(TemporalAmount value) {
      boolean months = value instanceof Period;
      long micros = months ? 0 : IntervalUtils.durationToMicros((Duration) value);
      sized(16).putLong(micros).putInt(0).putInt(months ? Math.toIntExact(((Period) value).toTotalMonths()) : 0);
    }

    /** An empty one has no dimension. */
    void array(List<?> list, int type, Form form) {
      int start = room(24).position();
      buffer.putInt(0).putInt(list.isEmpty() ? 0 : 1).putInt(list.contains(null) ? 1 : 0).putInt(type);
      if (!list.isEmpty()) {
        buffer.putInt(list.size()).putInt(1);
      }
      list.forEach(element -> put(form, element));
      buffer.putInt(start, buffer.position() - start - Integer.BYTES);
    }
  }
