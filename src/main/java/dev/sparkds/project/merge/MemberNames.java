package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The methods and fields of a file that a person renamed, everywhere in it: what sparkds generates then calls them so, too. */
final class MemberNames {

  private static final Pattern MEMBER = Pattern.compile("(method|field) (\\w+)\\b.*", Pattern.DOTALL);
  private static final String CALL = "(?<![\\w$]|(?<!\\bthis)\\.)%s(?=\\s*\\()";
  private static final String MANY = "";

  /** The new names, by what finds the old ones. */
  private final Map<String, String> names = new TreeMap<>();

  private MemberNames() {}

  /** Those whose old name the person uses no more and sparkds as often as ever, for nothing else, and whose new name it does not use. */
  static MemberNames of(Part base, Part yours, Part ours) {
    MemberNames members = new MemberNames();
    int known = -1;
    while (members.names.size() > known) { // one name may be seen only where another is known
      known = members.names.size();
      members.compare(base, yours);
    }
    String written = yours.whole();
    String generated = base.whole() + ours.whole();
    Set<String> fresh = declared(ours);
    fresh.removeAll(declared(base));
    members.names.entrySet().removeIf(each -> each.getValue().equals(MANY)
        || isFound(each.getKey(), written) || isFound(word(each.getValue()), generated)
        || uses(each.getKey(), ours.whole()) < uses(each.getKey(), base.whole()) // what is taken away is shown to who renamed it
        || fresh.stream().anyMatch(member -> isFound(each.getKey(), member)));
    return members;
  }

  private static Set<String> declared(Part part) {
    Set<String> declared = new TreeSet<>();
    for (Part each : part.isRow() ? part.parts() : List.<Part>of()) {
      if (MEMBER.matcher(each.name()).matches()) {
        declared.add(each.name());
      }
      declared.addAll(declared(each));
    }
    return declared;
  }

  private void compare(Part base, Part yours) {
    Map<Part, Part> matches = Matching.byName(base.parts(), yours.parts());
    List<Part> gone = new ArrayList<>(base.parts());
    gone.removeAll(matches.keySet());
    List<Part> added = new ArrayList<>(yours.parts());
    added.removeAll(matches.values());
    gone.forEach(from -> added.forEach(to -> compareNames(from, to)));
    matches.forEach((from, to) -> {
      if (from.isRow() && to.isRow()) {
        compare(from, to);
      }
    });
  }

  /** A member was renamed when it says the same but for its name. */
  private void compareNames(Part base, Part yours) {
    Matcher from = MEMBER.matcher(base.name());
    Matcher to = MEMBER.matcher(yours.name());
    if (from.matches() && to.matches() && from.group(1).equals(to.group(1))
        && Word.same(renamed(in(base.body()), word(from.group(2)), to.group(2)), yours.body())) {
      names.merge(from.group(1).equals("method") ? CALL.formatted(Pattern.quote(from.group(2))) : word(from.group(2)), to.group(2),
          (before, now) -> before.equals(now) ? now : MANY);
    }
  }

  /** A generated text with the person's names. */
  String in(String text) {
    String renamed = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      renamed = renamed(renamed, name.getKey(), name.getValue());
    }
    return renamed;
  }

  private static String renamed(String text, String regex, String name) {
    return Pattern.compile(regex).matcher(text).replaceAll(Matcher.quoteReplacement(name));
  }

  private static boolean isFound(String regex, String text) {
    return Pattern.compile(regex).matcher(text).find();
  }

  private static long uses(String regex, String text) {
    return Pattern.compile(regex).matcher(text).results().count();
  }

  private static String word(String name) {
    return "(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])";
  }
}
