package dev.sparkds.spec;

import dev.sparkds.model.Mode;
import dev.sparkds.model.Option;
import dev.sparkds.model.OptionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Checks the options: those of the system, those of the spec, and those that all connectors have. */
final class OptionCheck {
  private final Draft draft;
  private final Offers offers;
  private final OptionNames names;
  private final Map<String, Integer> refined = new LinkedHashMap<>();

  OptionCheck(Draft draft, Offers offers) {
    this.draft = draft;
    this.offers = offers;
    this.names = new OptionNames(draft.findings(), offers.names());
  }

  List<Option> options() {
    List<Option> own = own();
    List<Option> all = new ArrayList<>(brought(offers.ofSystem()));
    all.addAll(own);
    all.addAll(brought(offers.ofAll()));
    OptionRelations relations = OptionRelations.among(all, draft.findings());
    List<OptionSpec> specs = draft.spec().options() == null ? List.of() : draft.spec().options();
    IntStream.range(0, specs.size()).filter(i -> specs.get(i) != null)
        .forEach(i -> relations.check(specs.get(i), "options[" + i + "]"));
    return all.stream().map(relations::known).toList();
  }

  /** The options that only the spec has; those that refine others are noted. */
  private List<Option> own() {
    List<OptionSpec> specs = draft.spec().options() == null ? List.of() : draft.spec().options();
    List<Option> own = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      OptionSpec spec = specs.get(i);
      if (spec != null && spec.name() != null) {
        own(spec, i).ifPresent(own::add);
      }
    }
    return own;
  }

  private Optional<Option> own(OptionSpec spec, int index) {
    String path = "options[" + index + "]";
    if (offers.names().contains(spec.name())) {
      refine(spec, index, path);
      return Optional.empty();
    }
    names.check(path + ".name", spec.name());
    OptionRules.check(spec, path, draft.findings());
    return Optional.of(option(spec, Optional.ofNullable(spec.fallback()), modes(spec, path)));
  }

  private void refine(OptionSpec spec, int index, String path) {
    Findings findings = draft.findings();
    if (refined.putIfAbsent(spec.name(), index) != null) {
      findings.add(path + ".name", "there is an option " + Quote.of(spec.name()) + " already", "");
    }
    Optional<PackOption> brought = offers.find(spec.name());
    if (brought.isEmpty()) {
      findings.addIdle(path, path + ".name", "the option " + Quote.of(spec.name()) + " has no meaning in this connector",
          offers.condition(spec.name()));
      return;
    }
    checkRefinement(spec, brought.get(), path);
    modes(spec, path);
  }

  private void checkRefinement(OptionSpec spec, PackOption brought, String path) {
    String type = OptionRules.type(brought.option()).orElseThrow().label();
    boolean retyped = spec.type() != null && !spec.type().equals(type);
    if (retyped) {
      draft.findings().add(path + ".type", "the type of " + Quote.of(spec.name()) + " is " + type, "drop this key");
    }
    boolean settable = !"write.on-error".equals(brought.defaultOf()) || draft.writes();
    if (spec.fallback() != null && brought.defaultOf() != null && settable) {
      draft.findings().add(path + ".default", "this default is " + brought.defaultOf(), "set it there");
    }
    if (!retyped) {
      OptionRules.check(spec.over(brought.option()), path, draft.findings());
    }
  }

  private List<Option> brought(List<PackOption> options) {
    return options.stream().map(option -> {
      Integer index = refined.get(option.option().name());
      OptionSpec spec = index == null ? option.option() : draft.spec().options().get(index).over(option.option());
      Optional<String> fallback = Optional.ofNullable(spec.fallback()).or(() -> offers.defaultOf(option));
      return option(spec, Boolean.TRUE.equals(spec.required()) ? Optional.empty() : fallback, offers.modes(option));
    }).toList();
  }

  private Set<Mode> modes(OptionSpec spec, String path) {
    List<String> labels = spec.modes() == null ? List.of() : spec.modes();
    List<String> known = draft.modes().stream().map(Mode::label).toList();
    boolean idle = Collections.disjoint(known, labels);
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      String at = path + ".modes[" + i + "]";
      if (label != null && !known.contains(label)) {
        draft.findings().addIdle(idle ? path : at, at, "the connector has no mode " + Quote.of(label), "");
      }
    }
    return offers.modes(labels);
  }

  private static Option option(OptionSpec spec, Optional<String> fallback, Set<Mode> modes) {
    Optional<String> example = Optional.ofNullable(spec.example())
        .or(() -> fallback.isEmpty() && spec.min() == null ? Optional.ofNullable(spec.max()) : Optional.empty());
    return new Option(spec.name(), OptionRules.type(spec).orElse(OptionType.STRING),
        Boolean.TRUE.equals(spec.required()), fallback, spec.values() == null ? List.of() : spec.values(),
        Optional.ofNullable(spec.min()), Optional.ofNullable(spec.max()), Optional.ofNullable(spec.pattern()),
        Boolean.TRUE.equals(spec.secret()), example, Texts.line(spec.description()),
        spec.requires() == null ? List.of() : spec.requires(), Optional.ofNullable(spec.atMost()),
        spec.defaults() == null ? List.of() : spec.defaults().stream()
            .map(other -> new Option.Another(other.option(), other.value(), other.fallback())).toList(), modes);
  }
}
