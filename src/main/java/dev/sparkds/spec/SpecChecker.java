package dev.sparkds.spec;

import dev.sparkds.model.Auth;
import dev.sparkds.model.Column;
import dev.sparkds.model.Connector;
import dev.sparkds.model.Dependency;
import dev.sparkds.model.Errors;
import dev.sparkds.model.Guarantee;
import dev.sparkds.model.Misfits;
import dev.sparkds.model.Mode;
import dev.sparkds.model.Offset;
import dev.sparkds.model.OnError;
import dev.sparkds.model.Option;
import dev.sparkds.model.Partitioning;
import dev.sparkds.model.Project;
import dev.sparkds.model.Setting;
import dev.sparkds.model.Word;
import dev.sparkds.model.Write;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a spec as written into a connector that lacks nothing, or says everything that is wrong with it. */
public final class SpecChecker {
  private final SystemPacks packs;

  public SpecChecker(SystemPacks packs) {
    this.packs = packs;
  }

  /** The connector; all problems of the spec at once, as a {@link SpecException}, when it cannot be had. */
  public Connector check(ConnectorSpec spec) {
    Findings findings = new Findings(spec.document());
    Connector connector = check(spec, findings);
    findings.raise();
    return connector;
  }

  /** The paths of what the spec says without a meaning beside the rest, in the order in which it was met. */
  List<String> idle(ConnectorSpec spec) {
    Findings findings = new Findings(spec.document());
    check(spec, findings);
    return findings.idle();
  }

  private Connector check(ConnectorSpec spec, Findings findings) {
    Optional<SystemPack> pack = Optional.ofNullable(spec.system()).flatMap(packs::find);
    vocabulary(spec, pack).check(spec.document().root(), "", findings);
    if (pack.isEmpty()) {
      findings.raise();
    }
    Draft draft = draft(spec, pack.orElseThrow(), findings);
    return connector(draft);
  }

  /** The words of the one system, as long as the spec has none of another, since each system takes time to read. */
  private BlockShape vocabulary(ConnectorSpec spec, Optional<SystemPack> pack) {
    BlockShape own = Vocabulary.spec(packs, pack.stream().toList());
    return own.knows(spec.document().root()) ? own : Vocabulary.spec(packs);
  }

  private Draft draft(ConnectorSpec spec, SystemPack pack, Findings findings) {
    refuseOtherBlocks(spec, pack, findings);
    List<String> labels = spec.modes() == null ? List.of() : spec.modes();
    SortedSet<Mode> modes = labels.stream().filter(Objects::nonNull)
        .flatMap(label -> Word.find(Mode.class, label).stream()).collect(Collectors.toCollection(TreeSet::new));
    modes.addAll(modes.isEmpty() ? pack.modes().defaults() : List.of());
    Draft draft = new Draft(spec, pack, modes, findings);
    modes.forEach(mode -> draft.requireOffered("modes", "modes", mode, pack.modes()));
    return draft;
  }

  private void refuseOtherBlocks(ConnectorSpec spec, SystemPack pack, Findings findings) {
    packs.names().stream()
        .filter(name -> !name.equals(pack.name()) && spec.document().has(name))
        .forEach(name -> findings.add(name, "this block is for system '" + name + "', and the system is '"
            + pack.name() + "'", ""));
  }

  private static Map<String, List<String>> chosen(
      Draft draft, Optional<Partitioning> partitioning, Optional<Offset> offset) {
    return Map.of(
        "modes", draft.modes().stream().map(Word::label).toList(),
        "offset", offset.map(Situations::words).orElse(List.of()),
        "partitioning or offset", Stream.concat(partitioning.map(each -> each.style().label()).stream(),
            offset.map(Situations::words).stream().flatMap(List::stream)).toList(),
        "partitioning", partitioning.map(each -> each.style().label()).stream().toList());
  }

  private static List<String> shares(SystemPack pack, Situation situation) {
    return Stream.concat(pack.shares().stream(),
        pack.sharesWhere().stream().filter(shared -> situation.meets(shared.when())).map(SystemPack.Shared::folder)).toList();
  }

  private static List<Dependency> libraries(SystemPack pack, Situation situation) {
    return pack.dependencies().stream().filter(library -> situation.meets(library.when())).map(SystemPack.Library::dependency).toList();
  }

  private Connector connector(Draft draft) {
    List<Column> columns = ColumnCheck.columns(draft);
    Misfits misfits = new MisfitsCheck(draft, columns).misfits();
    Optional<Partitioning> partitioning = PartitioningCheck.partitioning(draft, columns);
    Optional<Offset> offset = OffsetCheck.offset(draft, columns);
    OnError onError = WriteCheck.onError(draft);
    Optional<Write> write = WriteCheck.write(draft, columns, onError);
    Errors errors = ErrorsCheck.errors(draft);
    List<Auth> auth = new AuthCheck(draft).auth();
    SortedMap<String, Setting> settings = new SettingsCheck(draft, columns, chosen(draft, partitioning, offset)).settings();
    FilterCheck.check(draft.pack().name(), settings, columns, draft.findings());
    new RequestCheck(draft, columns, settings).check(partitioning, offset);
    Defaults defaults = new Defaults(errors, partitioning, offset, write, onError);
    Situation situation = Situations.of(draft, partitioning, offset, write, auth, settings);
    Situations.refuse(draft, situation, onError);
    new EventCheck(draft, columns, situation).check(partitioning, offset, write);
    List<Option> options = new OptionCheck(draft, new Offers(draft, packs.options(), defaults, situation)).options();
    List<Guarantee> guarantees = Guarantees.of(draft.modes(), offset, write, draft.pack().recognises(situation), draft.pack().spread());
    ConnectorSpec spec = draft.spec();
    return new Connector(spec.name(), ProjectCheck.description(spec, draft.pack()), spec.system(), draft.modes(),
        ProjectCheck.project(draft), options, auth, columns, misfits, partitioning, offset, write, errors,
        draft.pack().queried(), draft.pack().spread(), draft.pack().aggregates(), settings,
        shares(draft.pack(), situation), libraries(draft.pack(), situation), guarantees);
  }
}
