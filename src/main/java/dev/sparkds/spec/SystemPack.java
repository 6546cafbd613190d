package dev.sparkds.spec;

import dev.sparkds.model.AuthStyle;
import dev.sparkds.model.DeliveryStyle;
import dev.sparkds.model.Dependency;
import dev.sparkds.model.Mode;
import dev.sparkds.model.OffsetStyle;
import dev.sparkds.model.OnError;
import dev.sparkds.model.PartitioningStyle;
import dev.sparkds.model.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts of one system, from its {@code system.yaml}.
 *
 * @param authNeeds by style, the options without which it is not to be had
 * @param errors what a spec's block of that name is unless said; a key that only some systems can have is offered by it
 * @param messageIds with which choices a message carries an id by which a redelivery is recognised, none when it never does
 * @param queried whether the system answers queries, so that it is told which columns and rows are of use
 * @param spread whether the rows of a span of time lie all over it, so that they are read in parts of it
 * @param aggregates whether the system also aggregates and sorts, so that it gives groups and first rows in place of all rows
 * @param objectIds the field that has ObjectIds unless said, which are texts to Spark and may divide a read; none where there are no such ids
 * @param events the fields of the event of a change, each of which may be the source of a column with some choices
 * @param settings the keys of the spec block named after the system
 * @param shares the template folders that it has in common with other systems
 * @param sharesWhere those that only some of its connectors take
 */
public record SystemPack(
    String name,
    String summary,
    Offer<Mode> modes,
    Offer<PartitioningStyle> partitioning,
    Offer<OffsetStyle> offset,
    Offer<DeliveryStyle> delivery,
    Offer<OnError> onError,
    Offer<AuthStyle> auth,
    Map<String, List<String>> authNeeds,
    ConnectorSpec.ErrorsSpec errors,
    Map<String, List<String>> messageIds,
    boolean queried,
    boolean spread,
    boolean aggregates,
    Optional<String> objectIds,
    Events events,
    List<SettingSpec> settings,
    List<String> shares,
    List<Shared> sharesWhere,
    List<PackOption> options,
    List<ConnectorSpec.ColumnSpec> columns,
    List<Refusal> refusals,
    List<Library> dependencies) {

  /** Whether a redelivery is recognised by an id. */
  boolean recognises(Situation situation) {
    return !messageIds.isEmpty() && situation.meets(messageIds);
  }

  /** What a system can do of one kind, and what it does unless the spec says otherwise. */
  public record Offer<W extends Word>(List<W> defaults, List<W> styles) {
    public W first() {
      return defaults.get(0);
    }

    /** Whether the system has nothing of the kind. */
    public boolean isEmpty() {
      return styles.isEmpty();
    }

    public List<String> labels() {
      return styles.stream().map(Word::label).toList();
    }
  }

  /** What is told of a change besides the record, where each key has one of its words; a source of it begins with a dollar. */
  public record Events(Map<String, List<String>> when, List<String> fields) {
    static final Events NONE = new Events(Map.of(), List.of());
  }

  /** A template folder that is taken where each key has one of its words. */
  public record Shared(String folder, Map<String, List<String>> when) {}

  /** A library that is needed where each key has one of its words. */
  public record Library(Dependency dependency, Map<String, List<String>> when) {}

  /** A combination that cannot work: it is refused when every key has one of its words. */
  public record Refusal(Map<String, List<String>> when, String reason) {}
}
