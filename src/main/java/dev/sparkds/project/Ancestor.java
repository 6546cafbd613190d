package dev.sparkds.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files as sparkds generated them the last time. */
record Ancestor(Grounds grounds) {

  /** By path; a project from before they were kept has them as far as a checksum proves what they were. */
  SortedMap<String, String> files(Map<String, String> ours) {
    Map<String, String> checksums = Manifest.checksums(text(Manifest.CHECKSUMS).orElse(""));
    Optional<String> pristine = text(Manifest.PRISTINE);
    if (pristine.isPresent()) {
      SortedMap<String, String> files = Pristine.read(pristine.get());
      requireWhole(files, checksums);
      return files;
    }
    if (checksums.isEmpty()) {
      throw new ProjectException("there is neither " + Manifest.PRISTINE + " nor " + Manifest.CHECKSUMS + " in " + grounds.root()
          + ": restore them from your version control");
    }
    return proven(checksums, ours);
  }

  private static void requireWhole(Map<String, String> files, Map<String, String> checksums) {
    files.forEach((path, text) -> {
      if (!checksums.getOrDefault(path, "").equals(Manifest.sha256(text))) {
        throw new ProjectException(Manifest.PRISTINE + " and " + Manifest.CHECKSUMS + " do not agree on "
            + Content.visible(path) + ": restore both from your version control");
      }
    });
  }

  private SortedMap<String, String> proven(Map<String, String> checksums, Map<String, String> ours) {
    SortedMap<String, String> files = new TreeMap<>();
    List<String> unknown = new ArrayList<>();
    checksums.forEach((path, sum) -> {
      Optional<String> yours = text(path).map(text -> text.replace("\r\n", "\n"));
      Optional<String> base = yours.filter(text -> Manifest.sha256(text).equals(sum))
          .or(() -> Optional.ofNullable(ours.get(path)).filter(text -> Manifest.sha256(text).equals(sum)))
          .or(() -> yours.isEmpty() ? Optional.of("") : Optional.empty());
      base.ifPresentOrElse(text -> files.put(path, text), () -> unknown.add(Content.visible(path)));
    });
    if (!unknown.isEmpty()) {
      throw new ProjectException("this project is older than " + Manifest.PRISTINE + ", and what sparkds once generated for "
          + String.join(", ", unknown) + " is not known any more: restore these as they were generated (the checksums are in "
          + Manifest.CHECKSUMS + "), run the command, and bring your edits back");
    }
    return files;
  }

  private Optional<String> text(String path) {
    return grounds.content(path).flatMap(Content::text);
  }
}
