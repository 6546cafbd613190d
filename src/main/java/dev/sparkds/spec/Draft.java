package dev.sparkds.spec;

import dev.sparkds.model.MisfitPolicy;
import dev.sparkds.model.Mode;
import dev.sparkds.model.Word;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** A spec under check: with the facts of its system, the modes it has, and what was found wrong with it so far. */
record Draft(ConnectorSpec spec, SystemPack pack, SortedSet<Mode> modes, Findings findings) {

  boolean has(Mode mode) {
    return modes.contains(mode);
  }

  boolean reads() {
    return modes.stream().anyMatch(Mode::reads);
  }

  boolean writes() {
    return modes.stream().anyMatch(Mode::writes);
  }

  /** The chosen word of a kind, the system's own choice when none is written; a finding when it cannot be had. */
  <E extends Enum<E> & Word> E pick(String kind, String written, Class<E> type, SystemPack.Offer<E> offer) {
    Optional<E> word = written == null ? Optional.empty() : Word.find(type, written);
    word.ifPresent(chosen -> requireOffered(kind, Situation.path(kind, pack), chosen, offer));
    return word.orElseGet(() -> offer.isEmpty() ? type.getEnumConstants()[0] : offer.first()); // nothing is offered of a mode that is refused
  }

  <E extends Enum<E> & Word> void requireOffered(String kind, String path, E word, SystemPack.Offer<E> offer) {
    if (!offer.isEmpty() && !offer.styles().contains(word)) {
      findings.add(path, pack.name() + " cannot have " + kind + " '" + word.label() + "'" + reason(kind, word.label()),
          "it can have " + String.join(", ", offer.labels()));
    }
  }

  /** Why the system refuses a word by itself, if its pack says so. */
  String reason(String kind, String word) {
    return pack.refusals().stream()
        .filter(refusal -> refusal.when().size() == 1
            && refusal.when().getOrDefault(kind, List.of()).contains(word))
        .map(refusal -> ": " + refusal.reason())
        .findFirst()
        .orElse("");
  }

  /** Whether a column keeps what did not fit the others, and so is no field of the system. */
  boolean rescuesInto(String column) {
    return column.equals(spec.misfits().rescuedDataColumn()) && MisfitPolicy.RESCUE.label().equals(spec.misfits().policy());
  }

  /** Refuses a block that only means something with a mode which the connector does not have. */
  void requireMode(boolean there, String block, String modes) {
    if (!there) {
      findings.add(block, "has no meaning without " + modes, "add it to modes, or drop this block");
    }
  }

  /** Refuses a key that only means something with another style. */
  void refuseUnless(boolean fits, String path, Object written, String styles) {
    if (!fits && written != null) {
      findings.add(path, "has a meaning only with " + styles, "");
    }
  }
}
