package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More fields than a request can ask for come by several, whose records are joined, or not at all when they differ. */
class [=Name]JoinedFieldsTest {
  private static final String PATH = [=paging.inPath?then(Name + "Call.filled(" + settings.read.path.literal + ", " + settings.pagination.parameter.literal + ", " + settings.pagination.sizeParameter.literal + ")", settings.read.path.literal + ".replaceAll(\"[{}]\", \"\")")];
  private static final String WITHIN = [=settings.read.fields.within.literal];

  private final [=Name]System system = [=Name]System.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aListHasNoMoreNamesThanFit() {
    assertEquals(lists("k a", "k b", "k c"), [=Name]Client.lists(List.of("k"), List.of("a", "b", "c"), 2, 100));
    assertEquals(lists("k a b", "k c"), [=Name]Client.lists(List.of("k"), List.of("a", "b", "c"), 3, 100));
    assertEquals(lists("long a", "long b"), [=Name]Client.lists(List.of("long"), List.of("a", "b"), 100, 6));
    assertEquals(lists("k a", "k b"), [=Name]Client.lists(List.of("k"), List.of("a", "b"), 1, 1), "there is one at least");
    assertEquals(lists("k"), [=Name]Client.lists(List.of("k"), List.of(), 5, 100));
    assertEquals(List.of(), [=Name]Client.lists(List.of(), List.of(), 5, 100));
  }

  @Test
  void theRecordsOfAllRequestsAreJoined() throws IOException {
    system.append(0, 23);
    assertEquals(values(system.server().records().size(), false), values(23, true));
  }

  @Test
  void differentRecordsAreNotMixed() {
    system.append(0, 23);
    String message = assertThrows(IOException.class, () -> {
      try ([=Name]Pages pages = pages(true)) {
        pages.begun();
        system.server().records().remove(2); // between two requests for the same page
        while (pages.next()) {
          assertTrue(pages.message().size() > 0);
        }
      }
    }).getMessage();
    assertTrue(message.contains("different ones"), message);
  }

  private static List<String> lists(String... lists) {
    return Stream.of(lists).map(list -> list.replace(" ", [=settings.read.fields.separator.literal])).toList();
  }

  /** What the columns of all records are, read by one request or by one for each field. */
  private List<List<Object>> values(int records, boolean joined) throws IOException {
    List<List<Object>> values = new ArrayList<>();
    try ([=Name]Pages pages = pages(joined)) {
      while (pages.next()) {
        List<Object> row = new ArrayList<>();
        Stream.of([=Name]Rows.SCHEMA.fieldNames()).forEach(column -> row.add(pages.message().value([=Name]Rows.source(column))));
        values.add(row);
      }
    }
    assertEquals(records, values.size());
    return values;
  }

  private [=Name]Pages pages(boolean joined) {
    [=Name]Request request = new [=Name]Request("[=settings.read.method?upper_case]", URI.create(system.server().url()), PATH);
    List<String> key = names([=settings.read.fields.key.literal]);
    List<String> all = names([=Name]Rows.SCHEMA.fieldNames()).stream().filter(name -> !key.contains(name)).toList();
    [=Name]Request asked = joined ? request.fields([=Name]Client.lists(key, all, 1, 1)) : request;
    return new [=Name]Pages(new [=Name]Http([=Name]Options.of(system.options())), asked, record -> true, Long.MAX_VALUE);
  }

  private static List<String> names(String... columns) {
    return Stream.of(columns).map([=Name]Rows::source).map(source -> source.startsWith("/") ? source : "/" + source)
        .filter(source -> source.startsWith(WITHIN + "/"))
        .map(source -> source.substring(WITHIN.length() + 1).split("/")[0]).distinct().toList();
  }
}
