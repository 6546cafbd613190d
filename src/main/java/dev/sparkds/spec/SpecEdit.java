package dev.sparkds.spec;

import dev.sparkds.model.Column;
import dev.sparkds.model.Connector;
import dev.sparkds.model.Mode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes a spec in its text: comments, order and style of what is there stay. */
public final class SpecEdit {
  private final SpecText text;
  private final SpecChecker checker;

  public SpecEdit(ConnectorSpec spec, SpecChecker checker) {
    this(SpecText.of(spec), checker);
  }

  private SpecEdit(SpecText text, SpecChecker checker) {
    this.text = text;
    this.checker = checker;
  }

  public String text() {
    return text.yaml().text();
  }

  private Connector connector() {
    return checker.check(text.spec());
  }

  public SpecEdit with(Mode mode) {
    return new SpecEdit(new ModeEdit(text, connector()).with(mode), checker);
  }

  /** Without a mode, and without what has no meaning but with it. */
  public SpecEdit without(Mode mode) {
    SpecText rest = new ModeEdit(text, connector()).without(mode);
    for (List<String> idle = checker.idle(rest.spec()); !idle.isEmpty(); idle = checker.idle(rest.spec())) {
      rest = rest.without(idle.get(0));
    }
    return new SpecEdit(rest, checker);
  }

  /** With keys in one of the blocks that say how a mode works. */
  public SpecEdit with(String block, Map<String, Object> keys) {
    SpecText edited = text;
    for (Map.Entry<String, Object> key : keys.entrySet()) {
      edited = edited.withKey(block, key.getKey(), key.getValue());
    }
    return new SpecEdit(edited, checker);
  }

  public SpecEdit withOption(Map<String, Object> option) {
    return new SpecEdit(ItemEdit.options(text).withByName(option), checker);
  }

  public SpecEdit withoutOption(String name) {
    return new SpecEdit(ItemEdit.options(text).without(name), checker);
  }

  /** With a column behind the others: their order is the table's. */
  public SpecEdit withColumn(Map<String, Object> column) {
    return new SpecEdit(ItemEdit.columns(told()).withLast(column), checker);
  }

  /** Without a column; the columns that the system brings go without saying, if they are all that is left. */
  public SpecEdit withoutColumn(String name) {
    SpecText rest = ItemEdit.columns(told()).without(name);
    SpecText silent = rest.list("schema", "columns").isPresent() ? rest.without("schema.columns") : rest;
    boolean needless = brought(silent).filter(columns -> told(silent, columns).yaml().text().equals(rest.yaml().text())).isPresent();
    return new SpecEdit(needless ? silent : rest, checker);
  }

  /** The text, the columns written out that the connector has without being told. */
  private SpecText told() {
    return text.yaml().value("schema", "columns").isPresent() ? text : told(text, connector().columns());
  }

  private static SpecText told(SpecText silent, List<Column> columns) {
    return silent.withColumns(ItemEdit.written(columns));
  }

  private Optional<List<Column>> brought(SpecText silent) {
    try {
      return Optional.of(checker.check(silent.spec()).columns());
    } catch (SpecException e) {
      return Optional.empty(); // something else in the spec needs the columns that it names
    }
  }
}
