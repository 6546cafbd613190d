package dev.sparkds.generate;

import dev.sparkds.model.Auth;
import dev.sparkds.model.AuthStyle;
import dev.sparkds.model.Connector;
import dev.sparkds.model.MisfitPolicy;
import dev.sparkds.model.Mode;
import dev.sparkds.model.OffsetStyle;
import dev.sparkds.model.Option;
import dev.sparkds.model.Setting;
import dev.sparkds.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which template folders make a connector: the only place where variation is decided. */
final class Layers {

  private Layers() {}

  /** The folders in the order in which their fragments are joined. */
  static List<String> of(Connector connector) {
    List<String> generic = generic(connector);
    List<String> layers = new ArrayList<>(generic);
    List<String> words = new ArrayList<>();
    Setting.tokens(connector.settings()).forEach((path, word) -> words.add(folder(path) + "/" + word));
    List<String> own = new ArrayList<>();
    generic.forEach(layer -> {
      own.add(layer);
      words.forEach(word -> own.add(word + "/layers/" + layer));
    });
    own.addAll(words);
    shared(connector).forEach(shared -> layers.addAll(within("shared/" + shared, own)));
    own.addAll(listed(connector));
    layers.addAll(within("systems/" + connector.system(), own));
    return layers.stream().map(layer -> "java/" + layer).toList();
  }

  /** What its system says, and what starts the processes that the tests of claims kill. */
  private static List<String> shared(Connector connector) {
    boolean claims = connector.offset().filter(offset -> offset.style().claims()).isPresent();
    return Stream.concat(connector.shared().stream(), claims ? Stream.of("jvm") : Stream.empty()).distinct().toList();
  }

  /** What any item of a list says, whichever list that is, and what pages say alike: its words, and that a text is given. */
  private static List<String> listed(Connector connector) {
    return Stream.concat(Setting.listed(connector.settings()), Paging.of(connector).placed()).flatMap(item -> item.entrySet().stream())
        .filter(key -> key.getValue() instanceof Setting.Token || key.getValue() instanceof Setting.Free free && !free.text().isEmpty())
        .map(key -> "listed/" + key.getKey() + "/" + (key.getValue() instanceof Setting.Token token ? token.text() : "given"))
        .distinct().sorted().toList();
  }

  /** A folder, and what it adds to each layer. */
  private static List<String> within(String folder, List<String> layers) {
    return Stream.concat(Stream.of(folder), layers.stream().map(layer -> folder + "/layers/" + layer)).toList();
  }

  /** A block's style is what the folder of the block is divided by. */
  private static String folder(String path) {
    return path.replaceFirst("\\.style$", "").replace('.', '/');
  }

  private static List<String> generic(Connector connector) {
    List<String> layers = new ArrayList<>(List.of("connector", license(connector)));
    if (connector.options().stream().anyMatch(Option::secret)) {
      layers.add("secrets");
    }
    layers.addAll(authentication(connector.auth().stream().map(Auth::style).toList()));
    if (connector.reads()) {
      layers.add("reader");
      layers.addAll(misfits(connector.misfits().policy()));
    }
    if (connector.columns().stream().anyMatch(column -> column.format().isPresent())) {
      layers.add("epochs");
    }
    connector.partitioning().ifPresent(partitioning -> {
      layers.add("batch-reader");
      layers.add(partitioning.objectIds() ? "partitioning/object-id-range" : styled("partitioning", partitioning.style()));
      Filters filters = Filters.of(connector);
      if (filters.any()) {
        layers.add("filters");
        layers.add(filters.left() ? "aggregates" : "filters-checked");
      }
      if (selects(connector)) {
        layers.add("selection");
        layers.add("selection/" + Setting.tokens(connector.settings()).get("read.fields.more"));
      }
    });
    connector.offset().ifPresent(offset -> {
      layers.add("stream-reader");
      layers.add(offset.style().claims() ? "claims" : "ranges");
      layers.add(styled("offset", offset.style()));
      offset.numbering().ifPresent(numbers -> layers.add("offset/" + numbers));
      if (offset.style() == OffsetStyle.TIMESTAMP) {
        layers.add(connector.spread() ? "windows/spread" : "windows/whole");
      }
    });
    connector.write().ifPresent(write -> {
      layers.add("writer");
      layers.add(styled("delivery", write.delivery()));
    });
    if (connector.has(Mode.BATCH_WRITE)) {
      layers.add("batch-writer");
    }
    if (connector.has(Mode.STREAM_WRITE)) {
      layers.add("stream-writer");
    }
    return layers;
  }

  /** Reading strictly costs nothing for what it does not do; the others count alike. */
  private static List<String> misfits(MisfitPolicy policy) {
    String style = styled("misfits", policy);
    return policy == MisfitPolicy.FAIL ? List.of(style) : List.of(style, "misfits-counted");
  }

  /** None at all, unless there is something to do; not to authenticate is a style where it is one of several. */
  private static List<String> authentication(List<AuthStyle> styles) {
    List<String> layers = new ArrayList<>();
    if (!styles.equals(List.of(AuthStyle.NONE))) {
      layers.add("authenticated");
      styles.forEach(style -> layers.add(styled("auth", style)));
    }
    if (styles.stream().anyMatch(AuthStyle::hasToken)) {
      layers.add("tokens");
    }
    return layers;
  }

  /** Whether a batch read tells the system which fields are of use. */
  static boolean selects(Connector connector) {
    return connector.has(Mode.BATCH_READ)
        && connector.settings().get("read") instanceof Setting.Block read
        && read.keys().get("fields") instanceof Setting.Block fields
        && fields.keys().get("name") instanceof Setting.Free name
        && !name.text().isEmpty();
  }

  /** The one licence whose whole text is at hand, or a notice that names another. */
  private static String license(Connector connector) {
    return connector.project().license().equals("Apache-2.0") ? "license/apache-2.0" : "license/other";
  }

  private static String styled(String folder, Word style) {
    return folder + "/" + style.label();
  }
}
