package [=package];

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Reads the records of a request, page after page; of a page that is long, no more is in memory than is needed. */
final class [=Name]Pages implements [=Name]Client.Cursor {
  private final [=Name]Options options;
  private final [=Name]Http http;
  private final Predicate<[=Name]Client.Message> wanted;
  private final long limit;
  private [=Name]Request request;
  private long given;
  private Page page;
  private Page before;
  private [=Name]Client.Message message;

  /** Gives the records that are wanted, and no more than so many. */
  [=Name]Pages([=Name]Http http, [=Name]Request request, Predicate<[=Name]Client.Message> wanted, long limit) {
    this.options = http.options();
    this.http = http;
    this.wanted = wanted;
    this.limit = limit;
    this.request = first(request);
<@fragments of="pages-new"/>
  }

  /** The request for the next page that is asked for, null when there is none. */
  [=Name]Request request() {
    return request;
  }

  /** Asks for the first page, if that was not done. */
  [=Name]Pages begun() throws IOException {
    if (page == null && request != null && given < limit) {
      page = http.retry().call(request.toString(), this::asked);
    }
    return this;
  }

  private Page ask([=Name]Request next) throws IOException {
    Page asked = new Page(http.send(next));
    if (asked.isSame(before)) {
      asked.close();
      throw new [=Name]Http.Lost(next + " was answered with the page before", null);
    }
    return asked;
  }

  @Override
  public boolean next() throws IOException {
    while (given < limit && begun().page != null) {
      [=Name]Client.Message record = [=(selects && settings.read.fields.more == "join")?then("joined(page.next())", "page.next()")];
      if (record == null) {
        request = following();
        before = page;
        leave();
      } else if (wanted.test(record)) {
        given++;
        message = record;
        return true;
      }
    }
    return false;
  }

  @Override
  public [=Name]Client.Message message() {
    return message;
  }

  @Override
  public void close() throws IOException {
    leave();
<@fragments of="pages-close"/>
  }

  private void leave() throws IOException {
    if (page != null) {
      page.close();
      page = null;
    }
  }
<@fragments of="pages"/>
}
