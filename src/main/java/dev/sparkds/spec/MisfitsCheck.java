package dev.sparkds.spec;

import dev.sparkds.model.Column;
import dev.sparkds.model.MisfitPolicy;
import dev.sparkds.model.Misfits;
import dev.sparkds.model.Word;
import dev.sparkds.spec.ConnectorSpec.MisfitsSpec;
import java.util.List;
import java.util.Optional;

/** Checks what becomes of values that do not fit. */
record MisfitsCheck(Draft draft, List<Column> columns) {
  private static final String PATH = "schema.misfits";
  private static final String COLUMN_PATH = "schema.rescued-data-column";
  private static final String RESCUE = "misfits: rescue";

  Misfits misfits() {
    MisfitsSpec spec = draft.spec().misfits();
    MisfitPolicy policy = Optional.ofNullable(spec.policy()).flatMap(word -> Word.find(MisfitPolicy.class, word)).orElse(MisfitPolicy.FAIL);
    boolean rescues = policy == MisfitPolicy.RESCUE;
    if (spec.policy() != null && !draft.reads()) {
      draft.findings().addIdle(PATH, PATH, "has a meaning only with mode batch-read or stream-read", "");
    }
    if (!rescues && spec.rescuedDataColumn() != null) {
      draft.findings().addIdle(COLUMN_PATH, COLUMN_PATH, "has a meaning only with " + RESCUE, "");
    } else if (rescues) {
      checkRescue(spec.rescuedDataColumn());
    }
    if (policy != MisfitPolicy.FAIL && columns.stream().noneMatch(column -> column.nullable() && !draft.rescuesInto(column.name()))) {
      draft.findings().add(PATH, "no column may be null, so a value that does not fit fails the read all the same",
          "drop nullable: false where a null will do");
    }
    return new Misfits(policy, rescues ? Optional.ofNullable(spec.rescuedDataColumn()) : Optional.empty());
  }

  private void checkRescue(String name) {
    if (name == null) {
      add("is needed for " + RESCUE, "the name of a STRING column, such as _rescued_data");
      return;
    }
    columns.stream().filter(column -> column.name().equals(name)).findFirst().ifPresentOrElse(this::checkColumn,
        () -> add("there is no column " + Quote.of(name), "add it to schema.columns with type: STRING"));
    columns.stream().filter(column -> !column.name().equals(name) && column.source().equals(name)).findFirst().ifPresent(column ->
        add(Quote.of(name) + " is the source of column " + Quote.of(column.name()), "give the rescued data another name"));
  }

  private void checkColumn(Column column) {
    String what = "column " + Quote.of(column.name());
    if (!column.type().equals("STRING")) {
      add(what + " is of type " + Quote.plain(column.type()), "it must be a STRING, as it has JSON");
    } else if (!column.nullable()) {
      add(what + " is never null", "drop its nullable: false, since it is null where every value fits");
    } else if (!column.source().equals(column.name())) {
      add(what + " has a source", "drop it, since it is made of what did not fit the other columns");
    }
  }

  private void add(String message, String hint) {
    draft.findings().add(COLUMN_PATH, message, hint);
  }

  /** Why nothing can go by the rescued data. */
  static String noField(String column) {
    return "column " + Quote.of(column) + " has the rescued data, and is no field of the system";
  }
}
