package [=package];

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.DataType;

/** The rows of some queries, one page used while the next is fetched; after a failure it goes on where the last page ended. */
final class [=Name]Result implements [=Name]Client.Cursor {
  private final CqlSession session;
  private final Iterator<BoundStatement> queries;
  private final List<String> sources;
  private final [=Name]Retry retry;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<DataType> types;
  private List<TypeCodec<Object>> codecs;
  private BoundStatement query;
  private CompletableFuture<AsyncResultSet> ahead;
  private Iterator<Row> page = Collections.emptyIterator();
  private [=Name]Client.Message message;

  [=Name]Result(CqlSession session, List<BoundStatement> queries, List<String> sources, [=Name]Retry retry) {
    this.session = session;
    this.queries = queries.iterator();
    this.sources = sources;
    this.retry = retry;
    this.types = sources.stream().map([=Name]Fields::type).collect(Collectors.toList()); // null where unknown
    for (int i = 0; i < sources.size(); i++) {
      places.put(sources.get(i), i);
    }
  }

  @Override
  public boolean next() throws IOException {
    while (!page.hasNext()) {
      if (query == null && !queries.hasNext()) {
        return false;
      }
      query = query == null ? queries.next() : query;
      turn(retry.call("reading a page", this::page));
    }
    message = message(page.next());
    return true;
  }

  /** The page that was asked for, or, if it did not come, the same again. */
  private AsyncResultSet page() throws IOException, InterruptedException {
    CompletableFuture<AsyncResultSet> asked = ahead == null ? ask() : ahead;
    ahead = null;
    try {
      return [=Name]Client.answer(asked);
    } finally {
      asked.cancel(true);
    }
  }

  private CompletableFuture<AsyncResultSet> ask() {
    return session.executeAsync(query).toCompletableFuture();
  }

  private void turn(AsyncResultSet next) {
    page = next.currentPage().iterator();
    if (codecs == null) { // once, as to find them takes longer than what they do
      codecs = IntStream.range(0, sources.size()).mapToObj(i -> next.getColumnDefinitions().get(i).getType())
          .map(session.getContext().getCodecRegistry()::<Object>codecFor).toList();
    }
    ByteBuffer rest = next.getExecutionInfo().getPagingState();
    query = rest == null ? null : query.setPagingState(rest);
    ahead = rest == null ? null : ask();
  }

  private [=Name]Client.Message message(Row row) {
    Object[] values = new Object[sources.size()];
    long size = 0;
    for (int i = 0; i < values.length; i++) {
      ByteBuffer bytes = row.getBytesUnsafe(i);
      size += bytes == null ? 0 : bytes.remaining();
      boolean absent = bytes == null; // of which the driver would make an empty collection
      values[i] = absent ? null : [=Name]Fields.plain(codecs.get(i).decode(bytes, row.protocolVersion()), types.get(i));
    }
    return new [=Name]Client.Message(places, values, size);
  }

  @Override
  public [=Name]Client.Message message() {
    return message;
  }

  @Override
  public void close() {
    if (ahead != null) {
      ahead.cancel(true);
    }
  }
}
