package dev.sparkds.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the fields of records from what was seen of them. */
final class Fields {
  static final int MOST = 500;

  private Fields() {}

  /** The fields, and in the remarks those that no column can be made of. */
  static List<Field> of(Observed record, List<String> remarks) {
    FieldNames names = new FieldNames();
    List<Field> fields = new ArrayList<>();
    for (Map.Entry<String, Observed> seen : record.fields().entrySet()) {
      if (!FieldNames.canName(seen.getKey())) {
        remarks.add("a field was left out whose name no spec can hold");
      } else if (fields.size() == MOST) {
        remarks.add("fields behind the first " + MOST + " were left out");
        return fields;
      } else {
        fields.add(field(names.column(seen.getKey()), seen.getKey(), seen.getValue(), record));
      }
    }
    return fields;
  }

  private static Field field(String name, String source, Observed seen, Observed record) {
    boolean everywhere = seen.nulls() == 0 && seen.count() >= record.objects();
    return Field.named(source, name, TypeGuess.of(source, seen, 0), everywhere);
  }
}
