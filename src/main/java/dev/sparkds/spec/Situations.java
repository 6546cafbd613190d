package dev.sparkds.spec;

import dev.sparkds.model.Auth;
import dev.sparkds.model.Offset;
import dev.sparkds.model.OnError;
import dev.sparkds.model.Partitioning;
import dev.sparkds.model.Setting;
import dev.sparkds.model.Word;
import dev.sparkds.model.Write;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Derives the situation of a connector, and refuses those that cannot work. */
final class Situations {
  private Situations() {}

  static Situation of(Draft draft, Optional<Partitioning> partitioning, Optional<Offset> offset,
      Optional<Write> write, List<Auth> auth, SortedMap<String, Setting> settings) {
    Map<String, List<String>> words = new HashMap<>();
    Setting.tokens(settings).forEach((key, value) -> words.put(key, List.of(value)));
    words.put("modes", labels(List.copyOf(draft.modes())));
    words.put("auth", labels(auth.stream().map(Auth::style).toList()));
    words.put("on-error", labels(draft.pack().onError().styles()));
    partitioning.ifPresent(part -> words.put("partitioning", List.of(part.style().label())));
    offset.ifPresent(part -> words.put("offset", words(part)));
    write.ifPresent(part -> words.put("delivery", List.of(part.delivery().label())));
    return new Situation(words);
  }

  /** The style, and of a sequence also what it counts. */
  static List<String> words(Offset offset) {
    return Stream.concat(Stream.of(offset.style().label()), offset.numbering().stream()).toList();
  }

  private static List<String> labels(List<? extends Word> words) {
    return words.stream().map(Word::label).toList();
  }

  static void refuse(Draft draft, Situation offered, OnError onError) {
    Situation chosen = offered.with("on-error", List.of(onError.label()));
    draft.pack().refusals().stream().filter(refusal -> chosen.meets(refusal.when())).forEach(refusal ->
        draft.findings().add(place(draft, refusal), "this combination cannot work: " + refusal.reason(), ""));
  }

  /** The first key of the refusal that the spec writes out. */
  private static String place(Draft draft, SystemPack.Refusal refusal) {
    List<String> paths = refusal.when().keySet().stream().map(kind -> Situation.path(kind, draft.pack())).toList();
    return paths.stream().filter(draft.spec().document()::has).findFirst().orElse(paths.get(0));
  }
}
