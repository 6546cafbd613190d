package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members that a person moved as they were to another type of the file: what sparkds changes in them is changed where they are now. */
final class MovedMembers {

  private final Map<String, Part> yours;
  private final Map<Part, Part> taken = new IdentityHashMap<>();
  private final Map<Part, Part> changed = new IdentityHashMap<>();

  private MovedMembers(Part yours) {
    this.yours = types(yours);
  }

  /** Merges what is left to merge when they were changed. */
  static Weave merge(Part base, Part yours, Part ours, PartMerge.LeafMerge leaves) {
    MovedMembers moved = new MovedMembers(yours);
    moved.follow(types(base), types(ours));
    return PartMerge.merge(moved.without(base), with(yours, moved.changed), moved.without(ours), leaves);
  }

  private void follow(Map<String, Part> base, Map<String, Part> ours) {
    base.forEach((type, members) -> {
      if (yours.containsKey(type) && ours.containsKey(type)) {
        members.parts().stream().filter(member -> !member.where().isEmpty() && named(yours.get(type), member.name()).isEmpty())
            .forEach(member -> named(ours.get(type), member.name()).ifPresent(now -> follow(member, now, base)));
      }
    });
  }

  /** Proven by one place alone where the very same is, and was not before; what sparkds leaves as it is stays as the person has it. */
  private void follow(Part member, Part now, Map<String, Part> base) {
    if (now.body().equals(member.body())) {
      return;
    }
    List<Part> places = new ArrayList<>();
    yours.forEach((type, members) -> named(members, member.name())
        .filter(place -> !base.containsKey(type) || named(base.get(type), member.name()).isEmpty())
        .ifPresent(places::add));
    if (places.size() == 1 && places.get(0).body().equals(indented(member, indent(places.get(0))))) {
      Part place = places.get(0);
      taken.put(member, place);
      taken.put(now, place);
      changed.put(place, Part.leaf(place.name(), place.where(), place.gap(), indented(now, indent(place))));
    }
  }

  private static String indented(Part part, String indent) {
    return part.body().replace("\n" + indent(part), "\n" + indent);
  }

  private static String indent(Part part) {
    return part.gap().substring(part.gap().lastIndexOf('\n') + 1);
  }

  private static Optional<Part> named(Part members, String name) {
    return members.parts().stream().filter(part -> part.name().equals(name)).findFirst();
  }

  /** The members of each type, by how a person calls it. */
  private static Map<String, Part> types(Part file) {
    Map<String, Part> types = new LinkedHashMap<>();
    collect(file, types);
    return types;
  }

  private static void collect(Part row, Map<String, Part> types) {
    for (Part part : row.parts()) {
      if (part.isRow() && part.name().startsWith("type ")) {
        part.parts().stream().filter(inner -> inner.isRow() && inner.name().equals("members")).forEach(members -> {
          types.put(part.where(), members);
          collect(members, types);
        });
      }
    }
  }

  private Part without(Part part) {
    return !part.isRow() || taken.isEmpty() ? part : new Part(part.name(), part.where(), part.gap(), null, part.between(),
        part.parts().stream().filter(inner -> !taken.containsKey(inner)).map(this::without).toList());
  }

  private static Part with(Part part, Map<Part, Part> changed) {
    return changed.containsKey(part) ? changed.get(part) : !part.isRow() || changed.isEmpty() ? part
        : new Part(part.name(), part.where(), part.gap(), null, part.between(),
            part.parts().stream().map(inner -> with(inner, changed)).toList());
  }
}
