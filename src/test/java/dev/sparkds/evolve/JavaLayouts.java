package dev.sparkds.evolve;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits of a whole Java file. */
final class JavaLayouts {

  /** Each thread's own, since a parser is for one text at a time. */
  private static final ThreadLocal<JavaParser> PARSER =
      ThreadLocal.withInitial(() -> new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17)));
  private static final Pattern BODY = Pattern.compile("(?s)^(.*?\n[^\n]*\\{\n)(.*)(\n\\}\n*)$");
  private static final Pattern ONE_LINE = Pattern.compile("(?s)  \\S.*");

  private JavaLayouts() {}

  static CompilationUnit parse(String text) {
    return PARSER.get().parse(text).getResult().orElseThrow();
  }

  static boolean isJava(String text) {
    return PARSER.get().parse(text).isSuccessful();
  }

  /** The imports and members that a type has more than once; what does not parse has itself. */
  static List<String> twice(String text) {
    if (!isJava(text)) {
      return List.of("what is not Java");
    }
    List<String> names = new ArrayList<>();
    CompilationUnit unit = parse(text);
    unit.getImports().forEach(it -> names.add("import " + it.getNameAsString() + it.isAsterisk()));
    unit.findAll(TypeDeclaration.class).forEach(type -> {
      type.findAll(CallableDeclaration.class, it -> it.getParentNode().filter(parent -> parent == type).isPresent())
          .forEach(it -> names.add(type.getNameAsString() + "." + it.getSignature()));
    });
    return names.stream().filter(name -> Collections.frequency(names, name) > 1).distinct().toList();
  }

  static String printed(String text) {
    return parse(text).toString();
  }

  static String tabs(String text) {
    return leading(text, spaces -> "\t".repeat(spaces / 2) + " ".repeat(spaces % 2));
  }

  static String fourSpaces(String text) {
    return leading(text, spaces -> "    ".repeat(spaces / 2) + " ".repeat(spaces % 2));
  }

  private static String leading(String text, Function<Integer, String> indent) {
    return Pattern.compile("(?m)^ +(?=\\S)").matcher(text).replaceAll(found -> indent.apply(found.group().length()));
  }

  static String allman(String text) {
    return text.replaceAll("(?m)^( *)(\\S.*[^ ]) \\{$", "$1$2\n$1{").replaceAll("(?m)^( *)\\} (else|catch|finally)\\b", "$1}\n$1$2");
  }

  /** Continued lines are joined to the line that they continue. */
  static String joined(String text) {
    return text.replaceAll("(?<=[(,=?:&|+]) ?\n +(?![ *])(?=[^\\s/}*])", " ").replaceAll("(?<![;{}/*.])\n {6,}(?=[.?:&|+]\\S?)", "");
  }

  /** The members that blank lines divide, sorted by what they say. */
  static String sorted(String text) {
    return permuted(text, members -> members.sort(Comparator.naturalOrder()));
  }

  static String reversed(String text) {
    return permuted(text, Collections::reverse);
  }

  private static String permuted(String text, Consumer<List<String>> order) {
    Matcher body = BODY.matcher(text);
    if (!body.matches() || text.contains("\nenum ") || text.contains("    implements Serializable {")) {
      return text;
    }
    List<String> members = new ArrayList<>(List.of(body.group(2).split("\n\n(?=  \\S)")));
    boolean whole = members.stream().allMatch(member -> ONE_LINE.matcher(member).matches());
    List<String> methods = new ArrayList<>(members.stream().filter(JavaLayouts::isMethod).toList());
    members.removeAll(methods);
    order.accept(methods);
    members.addAll(methods);
    return whole ? body.group(1) + String.join("\n\n", members) + body.group(3) : text;
  }

  private static boolean isMethod(String member) {
    return member.endsWith("\n  }") && member.matches("(?s)(  /\\*\\*.*?\\*/\n)?(  @\\w+\n)*  (static |private |public )*[\\w<>\\[\\]?, ]+ \\w+\\(.*");
  }

  /** Every method that has a body is given another. */
  static String bodies(String text, Function<MethodDeclaration, String> body) {
    List<MethodDeclaration> methods = parse(text).findAll(MethodDeclaration.class, it -> it.getBody().isPresent());
    String result = text;
    for (int i = methods.size() - 1; i >= 0; i--) {
      BlockStmt block = methods.get(i).getBody().orElseThrow();
      result = result.substring(0, RandomEdit.offset(text, block.getBegin().orElseThrow()))
          + body.apply(methods.get(i))
          + result.substring(RandomEdit.offset(text, block.getEnd().orElseThrow()) + 1);
    }
    return result;
  }
}
