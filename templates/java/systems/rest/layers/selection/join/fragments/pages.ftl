  private static final String KEY = [=Name]Rows.source([=settings.read.fields.key.literal]);

  private final List<[=Name]Pages> others;

  /** The record with the rest of its fields, which other requests gave; they must give the same records in the same order. */
  private [=Name]Client.Message joined([=Name]Client.Message record) throws IOException {
    if (record == null || others.isEmpty()) {
      return record;
    }
    Object fields = record.record();
    long size = record.size();
    for ([=Name]Pages other : others) {
      Object key = other.next() ? other.message().value(KEY) : null;
      if (key == null || !key.equals(record.value(KEY))) {
        throw new IOException("the requests for the fields of a record gave different ones, " + record.value(KEY) + " and "
            + key + ", as when rows come or go meanwhile: read again");
      }
      fields = merged(fields, other.message().record());
      size += other.message().size();
    }
    return new [=Name]Client.Message(fields, size);
  }

  private static Object merged(Object one, Object other) {
    if (!(one instanceof Map<?, ?> some && other instanceof Map<?, ?> more)) {
      return other == null ? one : other;
    }
    Map<Object, Object> all = new HashMap<>(some);
    more.forEach((name, value) -> all.put(name, merged(all.get(name), value)));
    return all;
  }
