package dev.sparkds.evolve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people do to a generated project. */
public final class HandEdits {

  private static final String OWN_DEPENDENCY = """
          <dependency>
            <groupId>com.acme</groupId>
            <artifactId>acme-client</artifactId>
            <version>3.2.1</version>
          </dependency>
      """;

  private HandEdits() {}

  public static Map<String, Consumer<Hand>> all() {
    Map<String, Consumer<Hand>> edits = new LinkedHashMap<>();
    names(edits);
    members(edits);
    layout(edits);
    code(edits);
    structure(edits);
    pom(edits);
    texts(edits);
    return edits;
  }

  private static void names(Map<String, Consumer<Hand>> edits) {
    edits.put("rename a local", hand -> hand.replace("DataSource.java", "\\bboth\\b", "merged"));
    edits.put("rename a parameter", hand -> hand.replace("DataSource.java", "\\bquery\\b", "options"));
    edits.put("rename a field", hand -> hand.replace("DataSource.java", "\\bgiven\\b", "settings"));
    edits.put("rename private methods", hand -> hand.java(it -> it.replaceAll("\\boptions\\((?=query|info|properties|Case|Map)", "optionsOf(")));
    edits.put("rename a class", hand -> {
      hand.java(it -> it.replaceAll("\\b" + hand.prefix() + "Retry\\b", hand.prefix() + "Repeat"));
      hand.move("(\\w+)Retry\\.java$", "$1Repeat.java");
    });
    edits.put("change the package", hand -> {
      hand.java(it -> it.replaceAll("com\\.acme\\.spark\\.(orders|rabbitmq|shop)", "org.shop.$1.spark"));
      hand.each("DataSourceRegister", it -> it.replaceAll("com\\.acme\\.spark\\.(orders|rabbitmq|shop)", "org.shop.$1.spark"));
      hand.each("pom.xml", it -> it.replaceAll("com\\.acme\\.spark\\.(orders|rabbitmq|shop)", "org.shop.$1.spark"));
      hand.move("com/acme/spark/(orders|rabbitmq|shop)", "org/shop/$1/spark");
    });
  }

  private static void members(Map<String, Consumer<Hand>> edits) {
    edits.put("reverse the methods", hand -> hand.java(JavaLayouts::reversed));
    edits.put("sort the methods", hand -> hand.java(JavaLayouts::sorted));
    edits.put("add a method at the end", hand -> hand.java(it -> it.replaceFirst("\n}\n$", "\n\n  static String ownAtEnd() {\n    return \"own\";\n  }\n}\n")));
    edits.put("add a method at the start", hand -> hand.java(it -> it.replaceFirst("(?m)^(.*(class|record) .*\\{)$", "$1\n  static int ownAtStart() {\n    return 7;\n  }\n")));
    edits.put("add fields", hand -> hand.replaceFirst(".java", "(?m)^(  private final .*;)$", "$1\n  private long ownCounter; // ours to count"));
    edits.put("add fields to the client", hand -> hand.replaceFirst("Client.java", "(  private final \\w+Options options;\n)", "$1  private final String endpoint = \"https://shop\";\n  private int calls;\n"));
    edits.put("delete private methods", hand -> hand.replaceFirst("DataSource.java", "(?s)\n    private static Column column.*?\n    }\n", ""));
    edits.put("delete toString", hand -> hand.replaceFirst("DataSource.java", "(?s)\n    /\\*\\* Spark shows.*?\n    }\n", ""));
    edits.put("delete a test method", hand -> hand.replaceFirst("Test.java", "(?s)\n(  /\\*\\*[^/]*/\n)?  @Test\n.*?\n  }\n", "\n"));
    edits.put("add an enum constant", hand -> hand.replace("Options.java", "    ANY,\n", "    ANY,\n    CHECK,\n"));
    edits.put("add an option by hand", HandEdits::option);
    edits.put("implement an interface", hand -> hand.java(it -> it.replaceFirst("(?m)^(final class \\w+ implements [^{\n]*) \\{", "$1, Cloneable {")));
  }

  private static void option(Hand hand) {
    hand.replaceFirst("Options.java", "(record \\w+Options\\(\n)", "$1    String shopKey,\n");
    hand.replaceFirst("Options.java", "(new \\w+Options\\(\n)", "$1        given.text(\"shopKey\").or(\"none\"),\n");
    hand.replaceFirst("README.md", "(\\|---\\|---\\|---\\|---\\|\n)", "$1| `shopKey` | string | none | Which shop to ask. |\n");
    hand.replaceFirst("DataSource.java", "( \\* <ul>\n)", "$1 *   <li>{@code shopKey}:\n *       Which shop to ask.\n");
  }

  private static void layout(Map<String, Consumer<Hand>> edits) {
    edits.put("reformat by a printer", hand -> hand.java(JavaLayouts::printed));
    edits.put("indent by four", hand -> hand.java(JavaLayouts::fourSpaces));
    edits.put("indent by tabs", hand -> hand.java(JavaLayouts::tabs));
    edits.put("Allman braces", hand -> hand.java(JavaLayouts::allman));
    edits.put("Allman braces and tabs", hand -> hand.java(it -> JavaLayouts.tabs(JavaLayouts.allman(it))));
    edits.put("CRLF", hand -> hand.each("", it -> it.replace("\n", "\r\n")));
    edits.put("CRLF and a local", hand -> {
      hand.replace("DataSource.java", "\\bboth\\b", "merged");
      hand.each("", it -> it.replace("\n", "\r\n"));
    });
    edits.put("no final newline", hand -> hand.each("", String::stripTrailing));
    edits.put("a byte order mark", hand -> hand.java(it -> "\uFEFF" + it));
    edits.put("join continued lines", hand -> hand.java(JavaLayouts::joined));
    edits.put("a blank line after each brace", hand -> hand.java(it -> it.replaceAll("(?m)^(  \\S.*\\{)$", "$1\n")));
    edits.put("one import with a star", hand -> hand.java(it -> it.replaceFirst("(import java\\.util\\.\\w+;\n)+", "import java.util.*;\n")));
    edits.put("own imports first", hand -> hand.java(it -> it.replaceFirst("(?s)((?:import com[^\n]*\n)+)((?:import java[^\n]*\n)+)", "$2\n$1")));
    edits.put("indent the pom by four", hand -> hand.each("pom.xml", JavaLayouts::fourSpaces));
  }

  private static void code(Map<String, Consumer<Hand>> edits) {
    edits.put("replace the client's bodies", hand -> hand.each("Client.java", text -> JavaLayouts.bodies(text,
        method -> "{\n    throw new UnsupportedOperationException(\"own " + method.getNameAsString() + "\");\n  }")));
    edits.put("log in each method", hand -> hand.replace("Client.java", "(?m)^(  (?!.*(class|record|interface|enum) )\\S.*\\) (throws \\w+ )?\\{)$", "$1\n    System.out.println(\"called\");"));
    edits.put("replace one body", hand -> hand.replaceFirst("DataSource.java", "(?s)(public String name\\(\\) \\{\n)      return .*?;", "$1      String own = \"shop\";\n      return own;"));
    edits.put("extract a method", hand -> hand.replaceFirst("DataSource.java", "(?s)    Map<String, String> below = new TreeMap<>\\(\\);\n(.*?)\n    return below;\n  }\n", "    return selected(prefix, properties);\n  }\n\n  private static Map<String, String> selected(String prefix, Map<String, String> properties) {\n    Map<String, String> below = new TreeMap<>();\n$1\n    return below;\n  }\n"));
    edits.put("change constants", hand -> hand.replace(".java", "\\b(500|4|2)\\b(?=[;)])", "9"));
    edits.put("change visibility", hand -> hand.java(it -> it.replaceAll("(?m)^final class", "public final class").replaceAll("(?m)^  private static ", "  static ")));
    edits.put("final parameters", hand -> hand.replace("Client.java", "\\((?=(String|long|int|List<\\w+>) \\w+[,)])", "(final "));
    edits.put("var for locals", hand -> hand.java(it -> it.replaceAll("(?m)^(    +)(?!return|throw|else|new)[A-Z]\\w*(<[\\w, ]+>)? (\\w+) = new (?!\\w+<>|\\w+\\[)", "$1var $3 = new ")));
    edits.put("annotate methods", hand -> hand.java(it -> it.replaceAll("(?m)^  @Override\n", "  @Override\n  @SuppressWarnings(\"all\")\n")));
    edits.put("comment methods", hand -> hand.java(it -> it.replaceAll("(?m)^  @Override\n", "  /** Ours, for Spark. */\n  @Override\n")));
    edits.put("remove Javadoc", hand -> hand.java(it -> it.replaceAll("(?s) *+/\\*\\*.*?\\*/\n", "")));
    edits.put("edit Javadoc", hand -> hand.java(it -> it.replaceAll("(?m)^/\\*\\* (.*) \\*/$", "/**\n * $1\n *\n * @author someone\n */")));
    edits.put("a licence above each file", hand -> hand.java(it -> "/*\n * Copyright of the shop.\n */\n" + it));
    edits.put("regions", hand -> hand.java(it -> it.replaceAll("(?m)^(  @Override)$", "  // region override\n$1")));
    edits.put("catch in the client", hand -> hand.replaceFirst("Client.java", "(?m)^    return (log|connection|rows)(.*);$", "    try {\n      return $1$2;\n    } catch (IllegalStateException e) {\n      throw new IllegalArgumentException(e);\n    }"));
  }

  private static void structure(Map<String, Consumer<Hand>> edits) {
    edits.put("move a method outwards", hand -> hand.each("DataSource.java", it -> moved(it, "(?s)\n    private static Column column.*?\n    }\n")));
    edits.put("move a method into a class of its own", hand -> hand.each("Retry.java", it -> it.replaceFirst(
        "(?s)(\n  private static IOException interrupted\\(.*?\n  }\n)(.*)}\n$", "$2\n  static final class Own {$1  }\n}\n")));
    edits.put("delete a class", hand -> hand.delete("Retry.java"));
    edits.put("delete the tests", hand -> hand.delete("Test.java"));
    edits.put("split a file", hand -> {
      hand.each("DataSource.java", it -> it.replaceFirst("(?s)\n    private static Column column.*?\n    }\n", "").replaceAll("Records::column", "Columns::column"));
      hand.add("DataSource.java", "Columns.java", "package x;\n\nfinal class Columns {}\n");
    });
    edits.put("add a class", hand -> hand.add("DataSource.java", "Own.java", "package x;\n\nfinal class Own {}\n"));
  }

  /** From where it is to the end of the file's own type. */
  private static String moved(String text, String method) {
    Matcher found = Pattern.compile(method).matcher(text);
    return found.find()
        ? found.replaceFirst("").replaceFirst("}\n$", Matcher.quoteReplacement(found.group().replace("\n  ", "\n") + "}\n")) : text;
  }

  private static void pom(Map<String, Consumer<Hand>> edits) {
    edits.put("add a dependency", hand -> hand.each("pom.xml", it -> it.replaceFirst("  </dependencies>", OWN_DEPENDENCY + "  </dependencies>")));
    edits.put("add a dependency first", hand -> hand.each("pom.xml", it -> it.replaceFirst("  <dependencies>\n", "  <dependencies>\n" + OWN_DEPENDENCY)));
    edits.put("bump versions", hand -> {
      hand.replace("pom.xml", "(<(?:junit|spark)\\.version>)[^<]*", "$19.9.9");
      hand.replace("pom.xml", "(<artifactId>maven-shade-plugin</artifactId>\n\\s*<version>)[^<]*", "$19.9.9");
    });
    edits.put("rename the artifact", hand -> hand.replaceFirst("pom.xml", "(?s)<artifactId>.*?</artifactId>\n  <version>.*?</version>", "<artifactId>own</artifactId>\n  <version>7</version>"));
    edits.put("add a plugin", hand -> hand.replace("pom.xml", "( *)</plugins>", "$1  <plugin>\n$1    <artifactId>maven-javadoc-plugin</artifactId>\n$1  </plugin>\n$1</plugins>"));
    edits.put("add a repository", hand -> hand.replace("pom.xml", "  <build>", "  <repositories>\n    <repository>\n      <id>own</id>\n      <url>https://repo.shop</url>\n    </repository>\n  </repositories>\n\n  <build>"));
  }

  private static void texts(Map<String, Consumer<Hand>> edits) {
    edits.put("rewrite the README", hand -> hand.each("README.md", it -> "# Shop\n\nAll about our shop.\n"));
    edits.put("add a README section", hand -> hand.replaceFirst("README.md", "## Use\n", "## Ours\n\nAsk the shop team.\n\n## Use\n"));
    edits.put("edit README text", hand -> hand.replace("README.md", "(?m)^(A data source|Spark's default|Each can|The first needs|A schema given)", "Note: $1"));
    edits.put("edit README tables", hand -> hand.replace("README.md", "(?m)^(\\| `\\w+` \\|.*) \\|$", "$1 (see wiki) |"));
    edits.put("name all modes in the README", hand -> hand.replace("README.md", "by the name `(\\w+)`", "which we call `$1`"));
    edits.put("write the changelog", hand -> hand.replace("CHANGELOG.md", "## 0.1.0", "## 0.2.0\n\nOur own client.\n\n## 0.1.0"));
    edits.put("a second service", hand -> hand.replace("DataSourceRegister", "\\z", "com.acme.Second\n"));
    edits.put("another job", hand -> hand.replace("ci.yml", "\\z", "  own:\n    runs-on: self-hosted\n    steps:\n      - run: make\n"));
    edits.put("ignore more", hand -> hand.replace(".gitignore", "target/\n", "target/\nbuild/\n"));
    edits.put("log more", hand -> hand.replace("log4j2.properties", "level = error", "level = info"));
    edits.put("another licence", hand -> hand.each("LICENSE", it -> "All rights reserved.\n"));
  }
}
