package dev.sparkds.init;

import dev.sparkds.ask.Choice;
import dev.sparkds.ask.Dialog;
import dev.sparkds.model.AuthStyle;
import dev.sparkds.model.Mode;
import dev.sparkds.model.Word;
import dev.sparkds.spec.DdlType;
import dev.sparkds.spec.Meanings;
import dev.sparkds.spec.SystemPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asks a person for what nobody has said yet, each question with what would be taken without an answer. */
final class Interview {
  private final Dialog dialog;
  private Outline outline;

  private Interview(Outline outline, Dialog dialog) {
    this.outline = outline;
    this.dialog = dialog;
  }

  static Outline ask(Outline outline, Dialog dialog) {
    Interview interview = new Interview(outline, dialog);
    interview.identity();
    interview.columns();
    interview.modes();
    interview.auth();
    interview.reading();
    return interview.outline;
  }

  private Answers answers() {
    return outline.answers();
  }

  private void take(Answers answers) {
    outline = outline.with(answers);
  }

  private void identity() {
    if (answers().system() == null) {
      List<Choice> systems = outline.packs().all().stream().map(pack -> new Choice(pack.name(), pack.summary())).toList();
      take(answers().withSystem(dialog.choose("What does it connect to?", systems, outline.system().value())));
    }
    if (answers().name() == null) {
      take(answers().withName(dialog.text("What is it called?", "The short name for spark.read().format(…): lower-case words, with dashes.",
          outline.name().value(), name -> ConnectorName.of(name).equals(name) ? "" : "Did you mean " + ConnectorName.of(name) + "?")));
    }
  }

  private void columns() {
    if (answers().columns() == null && !outline.clues().fields().isEmpty()) {
      List<Choice> found = outline.found().stream()
          .map(field -> new Choice(field.name(), Remark.line(field.type().value() + ", " + field.type().remark()))).toList();
      List<String> names = outline.found().stream().map(Field::name).toList();
      List<String> chosen = dialog.chooseAll("Which columns?", found, names);
      take(chosen.equals(names) || chosen.isEmpty() ? answers() : answers().withColumns(chosen));
    } else if (answers().columns() == null) {
      typedColumns();
    }
  }

  private void typedColumns() {
    List<String> typed = new ArrayList<>();
    String help = "A name and a Spark type, such as: placed_at TIMESTAMP; nothing when there are no more.";
    for (String line = column(help); !line.isEmpty(); line = column("")) {
      typed.add(line);
    }
    take(typed.isEmpty() ? answers() : answers().withColumns(typed));
  }

  private String column(String help) {
    return dialog.text("A column?", help, "", Interview::objection);
  }

  private static String objection(String column) {
    try {
      return column.isEmpty() ? "" : DdlType.objection(ColumnWords.field(column).type().value());
    } catch (InitException e) {
      return e.getMessage();
    }
  }

  private void modes() {
    if (answers().modes() == null) {
      List<String> guess = outline.modes().value();
      List<String> chosen = dialog.chooseAll("In which ways can Spark use it?", choices(outline.pack().modes(), Meanings::of), guess);
      take(chosen.equals(guess) || chosen.isEmpty() ? answers() : answers().withModes(chosen));
    }
  }

  private void auth() {
    SystemPack.Offer<AuthStyle> offer = outline.pack().auth();
    if (answers().auth() == null && offer.styles().size() > 1) {
      List<String> guess = outline.auth().stream().map(auth -> String.valueOf(auth.value().get("style"))).toList();
      String preset = guess.isEmpty() ? offer.first().label() : guess.get(0);
      String chosen = dialog.choose("How does it prove who it is?", choices(offer, Meanings::of), preset);
      take(chosen.equals(preset) ? answers() : answers().withAuth(List.of(chosen)));
    }
  }

  private void reading() {
    if (answers().partitioning() == null && outline.has(Mode.BATCH_READ)) {
      bound("How is a batch read divided among tasks?", choices(outline.pack().partitioning(), Meanings::of), Bounds.partitioning(outline))
          .ifPresent(answer -> take(answers().withPartitioning(answer)));
    }
    if (answers().offset() == null && outline.has(Mode.STREAM_READ)) {
      bound("How does a stream remember how far it has read?", choices(outline.pack().offset(), Meanings::of), Bounds.offset(outline))
          .ifPresent(answer -> take(answers().withOffset(answer)));
    }
  }

  /** A style, and the column that it goes by, when they are not those that are guessed anyway. */
  private Optional<String> bound(String question, List<Choice> styles, Optional<Guess<Map<String, Object>>> guess) {
    String preset = guess.map(each -> String.valueOf(each.value().get("style"))).orElseThrow();
    List<Choice> possible = styles.stream().filter(style -> possible(style.word())).toList();
    String style = possible.size() < 2 ? preset : dialog.choose(question, possible, preset);
    List<String> columns = Bounds.columns(outline, style);
    String usual = style.equals(preset) && guess.get().value().get("column") != null
        ? String.valueOf(guess.get().value().get("column")) : columns.isEmpty() ? "" : columns.get(0);
    String column = columns.size() < 2 ? usual
        : dialog.choose("By which column?", columns.stream().map(this::choice).toList(), usual);
    return style.equals(preset) && column.equals(usual) ? Optional.empty()
        : Optional.of(column.isEmpty() ? style : style + ":" + column);
  }

  private boolean possible(String style) {
    boolean needsColumn = List.of("timestamp", "time-range", "id-range", "list", "parent").contains(style);
    return !needsColumn || !Bounds.columns(outline, style).isEmpty();
  }

  private Choice choice(String name) {
    return outline.fields().stream().filter(field -> field.name().equals(name)).findFirst()
        .map(field -> new Choice(name, field.type().value())).orElseThrow();
  }

  private static <W extends Word> List<Choice> choices(SystemPack.Offer<W> offer, Function<W, String> meaning) {
    return offer.styles().stream().map(word -> new Choice(word.label(), meaning.apply(word))).toList();
  }
}
