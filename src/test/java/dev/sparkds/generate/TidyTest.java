package dev.sparkds.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a template brings in excess is gone, and nothing else. */
class TidyTest {

  @Test
  void dropsWhatOnlyDroppedMembersUse() {
    assertEquals("""
        package p;

        import java.util.List;

        class A {
          List<String> kept() {
            return List.of("unused", "}");
          }
        }
        """, Tidy.java("""
        package p;

        import java.time.Instant;
        import java.util.List;
        import java.util.Map;

        class A {

          List<String> kept() {
            return List.of("unused", "}");
          }


          /** Says it isn't {@code used}. */
          @SuppressWarnings("unused")
          private static Map<String, Row> unused(char quote) {
            return quote == '"' ? Map.of("{", new Row(null)) : null;
          }

          private record Row(Instant at) {}

        }
        """));
  }

  @Test
  void keepsFieldsConstructorsAndWhatCommentsName() {
    String text = """
        package p;

        import java.util.Map;
        import static java.util.List.of;

        /** As a {@link Map}. */
        final class A {
          private final int field = Integer.parseInt("1");

          private A() {
            of(help("'"), \"\"\"
                it's " { quoted \\\"""
                \"\"\");
          }

          private static <T> T help(T value) {
            return value;
          }
        }
        """;
    assertEquals(text, Tidy.java(text));
  }

  @Test
  void closesUpBlankLines() {
    assertEquals("a\n\nb\n", Tidy.text("\n\na  \n\n\n\nb\n\n"));
  }

  @Test
  void gathersFieldsAtTheHeadOfTheirType() {
    assertEquals("""
        package p;

        final class A {
          private static final String FIRST = "one; {";

          /** Says why. */
          private static final int[] SECOND = {
            1, 2
          };

          private final int a;

          private int b = compute(() -> {
            return 3;
          });

          @Deprecated(since = "1")
          private int c;

          @Deprecated private int d;
          @Deprecated private int e;

          A(int a) {
            int local = a;
            this.a = local;
          }

          enum Kind {
            ONE(1), TWO(2) { };

            private final int number;

            Kind(int number) {
              this.number = number;
            }
          }

          record Pair<T>(T a, T b) {
            private static final int SIZE = 2;

            int size() {
              return SIZE;
            }
          }
        }
        """, Tidy.java("""
        package p;

        final class A {
          private final int a;

          A(int a) {
            int local = a;
            this.a = local;
          }

          private static final String FIRST = "one; {";

          enum Kind {
            ONE(1), TWO(2) { };

            Kind(int number) {
              this.number = number;
            }

            private final int number;
          }

          /** Says why. */
          private static final int[] SECOND = {
            1, 2
          };
          private int b = compute(() -> {
            return 3;
          });

          record Pair<T>(T a, T b) {
            int size() {
              return SIZE;
            }

            private static final int SIZE = 2;
          }

          @Deprecated(since = "1")
          private int c;
          @Deprecated private int d;
          @Deprecated private int e;
        }
        """));
  }
}
