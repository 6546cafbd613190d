package dev.sparkds.init;

import dev.sparkds.model.Mode;
import dev.sparkds.model.Word;
import dev.sparkds.spec.SystemPack;
import dev.sparkds.spec.SystemPacks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A spec in the making: what a person said, else what the source says, else what the system has unless said. */
record Outline(Clues clues, Answers answers, SystemPacks packs) {
  private static final String FALLBACK = "custom";

  Outline with(Answers other) {
    return new Outline(clues, other, packs);
  }

  Guess<String> system() {
    if (answers.system() != null) {
      return Guess.given(answers.system());
    }
    Optional<String> fitting = clues.system() == null ? Optional.empty()
        : clues.system().value().stream().filter(packs.names()::contains).findFirst();
    return fitting.map(name -> clues.system().with(name))
        .orElseGet(() -> Guess.given(packs.names().contains(FALLBACK) ? FALLBACK : packs.names().get(0)));
  }

  /** The system's pack; a system that nobody knows is refused with the specs of the others. */
  SystemPack pack() {
    return packs.find(system().value()).orElseThrow(() -> new InitException(
        "unknown system '" + Remark.line(answers.system()) + "'; there are " + String.join(", ", packs.names())));
  }

  Guess<String> name() {
    return answers.name() != null ? Guess.given(answers.name())
        : Objects.requireNonNullElse(clues.name(), Guess.given("my-" + system().value()));
  }

  Optional<Guess<String>> description() {
    return Optional.ofNullable(answers.description()).map(Guess::given).or(() -> Optional.ofNullable(clues.description()));
  }

  /** The fields of a row. */
  List<Field> fields() {
    List<Field> found = found();
    return answers.columns() == null ? found
        : answers.columns().stream().map(words -> found.stream().filter(field -> field.name().equals(words)).findFirst()
            .orElseGet(() -> ColumnWords.field(words))).toList();
  }

  /** The fields that the source has, else those that the system has unless said. */
  List<Field> found() {
    return clues.fields().isEmpty() ? pack().columns().stream().map(column -> new Field(column.name(),
            column.source() == null ? column.name() : column.source(), Guess.given(column.type()),
            Boolean.FALSE.equals(column.nullable()))).toList()
        : clues.fields();
  }

  Guess<List<String>> modes() {
    if (answers.modes() != null) {
      return Guess.given(answers.modes());
    }
    List<Mode> modes = new ArrayList<>(pack().modes().defaults());
    Guess<String> time = clues.fields().isEmpty() ? null : TimeGuess.of(fields());
    boolean streams = time != null && time.confidence() == Confidence.LIKELY && offers(Mode.STREAM_READ, modes);
    boolean writes = clues.writes() && offers(Mode.BATCH_WRITE, modes);
    modes.addAll(streams ? List.of(Mode.STREAM_READ) : List.of());
    modes.addAll(writes ? List.of(Mode.BATCH_WRITE) : List.of());
    String reason = String.join("; ", reasons(streams ? time.value() + " tells what is new" : "", writes ? "there is a request that writes" : ""));
    List<String> labels = modes.stream().filter(mode -> mode != Mode.STREAM_READ || Bounds.canFollow(this)).sorted().map(Word::label).toList();
    return reason.isEmpty() ? Guess.given(labels) : Guess.likely(labels, reason);
  }

  private boolean offers(Mode mode, List<Mode> already) {
    return pack().modes().styles().contains(mode) && !already.contains(mode);
  }

  private static List<String> reasons(String... reasons) {
    return List.of(reasons).stream().filter(reason -> !reason.isEmpty()).toList();
  }

  boolean has(Mode mode) {
    return modes().value().contains(mode.label());
  }

  /** The ways to authenticate; none when the system's own is meant. */
  List<Guess<Map<String, Object>>> auth() {
    if (answers.auth() != null) {
      return answers.auth().stream().map(style -> Guess.given(Block.of("style", style))).toList();
    }
    List<String> offered = pack().auth().labels();
    return clues.auth().stream().filter(auth -> offered.contains(auth.value().get("style"))).toList();
  }

  /** The columns that identify a row, unless one of them is no column any more. */
  Optional<Guess<List<String>>> key() {
    List<String> names = fields().stream().map(Field::name).toList();
    return Optional.ofNullable(clues.key()).filter(key -> names.containsAll(key.value()));
  }
}
