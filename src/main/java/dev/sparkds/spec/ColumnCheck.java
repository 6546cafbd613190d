package dev.sparkds.spec;

import dev.sparkds.model.Column;
import dev.sparkds.model.Word;
import dev.sparkds.spec.ConnectorSpec.ColumnSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the columns. */
final class ColumnCheck {
  private static final Pattern POINTER = Pattern.compile("(?:/(?:[^/~]|~[01])*)+");

  private ColumnCheck() {}

  static List<Column> columns(Draft draft) {
    List<ColumnSpec> specs = draft.spec().columns();
    return specs == null || specs.isEmpty() ? columns(draft.pack().columns(), "", draft.findings())
        : columns(specs, "schema.", draft.findings());
  }

  static List<Column> columns(List<ColumnSpec> specs, String block, Findings findings) {
    List<Column> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < specs.size(); i++) {
      ColumnSpec spec = specs.get(i);
      if (spec != null && spec.name() != null && spec.type() != null) {
        String path = block + "columns[" + i + "]";
        columns.add(column(spec, path, findings));
        if (!names.add(spec.name().toLowerCase(Locale.ROOT))) {
          findings.add(path + ".name", "there is a column " + Quote.of(spec.name()) + " already",
              "Spark's names differ in more than case");
        }
      }
    }
    return List.copyOf(columns);
  }

  private static Column column(ColumnSpec spec, String path, Findings findings) {
    if (!spec.name().equals(spec.name().strip())) {
      findings.add(path + ".name", Quote.of(spec.name()) + " begins or ends with a blank", "");
    }
    if (spec.source() != null && spec.source().startsWith("/") && !POINTER.matcher(spec.source()).matches()) {
      findings.add(path + ".source", Quote.of(spec.source()) + " is not a JSON pointer", "write ~ as ~0, / as ~1");
    }
    return new Column(spec.name(), type(spec.type(), path + ".type", findings),
        !Boolean.FALSE.equals(spec.nullable()), spec.source() == null ? spec.name() : spec.source(),
        format(spec, path + ".format", findings));
  }

  private static Optional<Column.Format> format(ColumnSpec spec, String path, Findings findings) {
    if (spec.format() != null && !spec.type().strip().equalsIgnoreCase("TIMESTAMP")) {
      findings.add(path, Quote.of(spec.format()) + " is a time, and the column is none", "its type must be TIMESTAMP");
    }
    return spec.format() == null ? Optional.empty() : Word.find(Column.Format.class, spec.format());
  }

  private static String type(String written, String path, Findings findings) {
    try {
      return DdlType.parse(written);
    } catch (DdlType.NotOne e) {
      findings.add(path, e.getMessage(), e.hint());
      return "STRING";
    }
  }
}
