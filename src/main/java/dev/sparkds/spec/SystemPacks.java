package dev.sparkds.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The systems on offer, each read when it is asked for, and the options that connectors to any of them have. */
public final class SystemPacks {
  private final List<String> names;
  private final Function<String, SystemPack> reader;
  private final Map<String, SystemPack> packs = new ConcurrentHashMap<>();
  private final List<PackOption> options;

  private SystemPacks(List<String> names, Function<String, SystemPack> reader, List<PackOption> options) {
    this.names = names;
    this.reader = reader;
    this.options = options;
  }

  /**
   * The packs of the named systems.
   *
   * @param text the text of a file under {@code templates/java}, such as {@code systems/custom/system.yaml}
   */
  public static SystemPacks read(List<String> systems, Function<String, Optional<String>> text) {
    Function<String, SystemPack> reader = system -> {
      String path = "systems/" + system + "/system.yaml";
      return PackReader.pack(system, Documents.of(path, text.apply(path).orElse("")));
    };
    String path = "options.yaml";
    return new SystemPacks(systems.stream().sorted().toList(), reader,
        PackReader.options(Documents.of(path, text.apply(path).orElse(""))));
  }

  public List<SystemPack> all() {
    return names.stream().map(this::pack).toList();
  }

  public List<String> names() {
    return names;
  }

  public Optional<SystemPack> find(String name) {
    return names.contains(name) ? Optional.of(pack(name)) : Optional.empty();
  }

  private SystemPack pack(String name) {
    return packs.computeIfAbsent(name, reader);
  }

  /** The options that are not of one system. */
  List<PackOption> options() {
    return options;
  }
}
