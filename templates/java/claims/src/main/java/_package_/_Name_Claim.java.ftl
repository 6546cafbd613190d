package [=package];

import [=package].[=Name]Claims.Known;
import [=package].[=Name]Claims.Place;
import [=package].[=Name]Claims.Task;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the claim of one task, and makes it longer until it is ended. */
final class [=Name]Claim implements [=Name]Client.Cursor {
  private final [=Name]Options options;
  private final [=Name]Claims log;
  private final [=Name]Client client;
  private final Task task;
<@lines of="claim-fields"/>
  private Segment segment = new Segment(false, 0, 0, null, List.of(), null);
  private int segments;
  private int unread;
  private [=Name]Client.Message message;

  [=Name]Claim([=Name]Options options, [=Name]Claims log, [=Name]Client client, Task task) {
    this.options = options;
    this.log = log;
    this.client = client;
    this.task = task;
<@lines of="claim-new"/>
  }

  @Override
  public boolean next() throws IOException {
    while (unread == 0) {
      if (segment.last()) {
        return false;
      }
      advance();
    }
    unread--;
    message = [=Name]Client.Message.readFrom(segment.messages());
    return true;
  }

  /** Goes on to the next segment, which is always read from where it is durable, whoever made it. */
  private void advance() throws IOException {
    Place place = new Place(task.batch(), task.number(), segments++);
    if (!log.has(place)) {
      claim(place);
    }
    segment = log.read(place, true);
    unread = segment.ids().size();
  }

  @Override
  public [=Name]Client.Message message() {
    return message;
  }

  <@fragments of="claim"/>
<@fragments of="claim-segment"/>
}
