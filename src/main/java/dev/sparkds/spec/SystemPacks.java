package dev.sparkds.spec;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The systems on offer, and the options that connectors to any of them have. */
public final class SystemPacks {
  private final List<SystemPack> packs;
  private final List<PackOption> options;

  private SystemPacks(List<SystemPack> packs, List<PackOption> options) {
    this.packs = packs;
    this.options = options;
  }

  /**
   * Reads the packs of the named systems.
   *
   * @param text the text of a file under {@code templates/java}, such as {@code systems/custom/system.yaml}
   */
  public static SystemPacks read(List<String> systems, Function<String, Optional<String>> text) {
    List<SystemPack> packs = systems.stream().sorted().map(system -> {
      String path = "systems/" + system + "/system.yaml";
      return PackReader.pack(system, Documents.of(path, text.apply(path).orElse("")));
    }).toList();
    String path = "options.yaml";
    return new SystemPacks(packs, PackReader.options(Documents.of(path, text.apply(path).orElse(""))));
  }

  public List<SystemPack> all() {
    return packs;
  }

  public List<String> names() {
    return packs.stream().map(SystemPack::name).toList();
  }

  public Optional<SystemPack> find(String name) {
    return packs.stream().filter(pack -> pack.name().equals(name)).findFirst();
  }

  /** The options that are not of one system. */
  List<PackOption> options() {
    return options;
  }
}
