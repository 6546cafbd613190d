package dev.sparkds.cli;

import dev.sparkds.generate.GeneratedFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code new} tells: the files and the next command, or the same as JSON. */
record NewReport(PrintWriter out, boolean json, Path folder, List<GeneratedFile> files) {

  int planned() {
    if (json) {
      return print("planned", 0);
    }
    files.forEach(file -> out.println(folder.resolve(file.path())));
    out.println(files.size() + " files would be written; nothing was.");
    return 0;
  }

  int written() {
    if (json) {
      return print("written", 0);
    }
    out.println("Wrote " + files.size() + " files to " + folder + ". Next:");
    out.println("  cd " + Shell.quoted(folder) + " && mvn verify");
    return 0;
  }

  int built(int code) {
    if (json) {
      return print(code == 0 ? "built" : "build-failed", code);
    }
    out.println(code == 0
        ? "Wrote " + files.size() + " files to " + folder + ", built them and ran their tests. Next: read "
            + folder.resolve("README.md")
        : "Wrote " + files.size() + " files to " + folder + ", but the build failed: see the lines above.");
    return code;
  }

  private int print(String status, int code) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("status", status);
    result.put("folder", folder.toString());
    result.put("files", files.stream().map(GeneratedFile::path).toList());
    out.println(Json.of(result));
    return code;
  }
}
