package [=package];

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the stand-in keeps in memory, from those who may not ask for it as well. */
final class [=Name]Backend extends MemoryBackend {
  private final Set<Object> closed = ConcurrentHashMap.newKeySet();
  private final [=Name]Login login;

  /** Without logins anyone may ask. */
  [=Name]Backend([=Name]Login login) {
    this.login = login;
  }

  /** From now on nobody may ask for the collection. */
  void close(String collection) {
    closed.add(collection);
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    Document answer = login == null ? null : login.answer(channel, database, command, query);
    if (answer != null) {
      return answer;
    }
    if (closed.contains(query.get(command))) {
      throw new MongoServerError(13, "Unauthorized", "the collection is closed");
    }
    Document told = super.handleCommand(channel, database, command, query);
    [=Name]Login.offer(query, told);
    return told;
  }
}
