package dev.sparkds.spec;

import dev.sparkds.model.Mode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The options that a connector has without asking.
 *
 * @param generic those of connectors to any system
 */
record Offers(Draft draft, List<PackOption> generic, Defaults defaults, Situation situation) {

  List<PackOption> ofSystem() {
    return draft.pack().options().stream().filter(this::applies).map(this::narrowed).toList();
  }

  /** The options of any connector, but for those that the system brings itself. */
  List<PackOption> ofAll() {
    Set<String> own = ofSystem().stream().map(PackOption::name).collect(Collectors.toSet());
    return generic.stream().filter(each -> !own.contains(each.name())).filter(this::applies)
        .map(this::narrowed).toList();
  }

  /** The names of all, also of those that this connector has no use for. */
  List<String> names() {
    return all().map(PackOption::name).distinct().toList();
  }

  Optional<PackOption> find(String name) {
    return Stream.concat(ofSystem().stream(), ofAll().stream()).filter(each -> each.name().equals(name)).findFirst();
  }

  /** What the option of that name needs, in words. */
  String condition(String name) {
    PackOption option = all().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    Stream<String> modes = Stream.ofNullable(option.option().modes()).map(words -> words("modes", words));
    return "it needs " + Stream.concat(modes, option.when().entrySet().stream()
        .map(each -> words(each.getKey(), each.getValue()))).collect(Collectors.joining(", "));
  }

  private static String words(String kind, List<String> words) {
    return kind + " " + String.join(" or ", words);
  }

  Optional<String> defaultOf(PackOption option) {
    return option.defaultOf() == null ? Optional.ofNullable(option.option().fallback())
        : defaults.of(option.defaultOf());
  }

  /** The modes of the connector in which the option has a meaning. */
  Set<Mode> modes(PackOption option) {
    Set<Mode> modes = modes(option.option().modes());
    modes.retainAll(modes(option.when().get("modes")));
    retainIf(modes, option.when().containsKey("partitioning"), mode -> mode == Mode.BATCH_READ);
    retainIf(modes, option.when().containsKey("offset"), mode -> mode == Mode.STREAM_READ);
    retainIf(modes, option.when().containsKey("delivery"), Mode::writes);
    return modes;
  }

  /** The modes of the connector among those, all of them when none is named. */
  Set<Mode> modes(List<String> labels) {
    Set<Mode> modes = EnumSet.copyOf(draft.modes());
    modes.removeIf(mode -> labels != null && !labels.isEmpty() && !labels.contains(mode.label()));
    return modes;
  }

  private static void retainIf(Set<Mode> modes, boolean condition, Predicate<Mode> fits) {
    modes.removeIf(mode -> condition && !fits.test(mode));
  }

  private boolean applies(PackOption option) {
    return situation.meets(option.when()) && !modes(option).isEmpty();
  }

  /** What to do with a bad record is limited to what the system can do. */
  private PackOption narrowed(PackOption option) {
    return "write.on-error".equals(option.defaultOf())
        ? option.withValues(draft.pack().onError().labels()) : option;
  }

  private Stream<PackOption> all() {
    return Stream.concat(draft.pack().options().stream(), generic.stream());
  }
}
