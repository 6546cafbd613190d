package com.example.spark.customers;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the stand-in keeps in memory, from those who may not ask for it as well. */
final class CustomersBackend extends MemoryBackend {
  private final Set<Object> closed = ConcurrentHashMap.newKeySet();
  private final Set<Long> cursors = ConcurrentHashMap.newKeySet();
  private final CustomersLogin login;
  private volatile String aggregated = "";

  /** Without logins anyone may ask. */
  CustomersBackend(CustomersLogin login) {
    this.login = login;
  }

  /** From now on nobody may ask for the collection. */
  void close(String collection) {
    closed.add(collection);
  }

  /** The stages that were asked for last. */
  String aggregated() {
    return aggregated;
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
    if (query.containsKey("pipeline")) {
      aggregated = String.valueOf(query.get("pipeline"));
    }
    Document told = super.handleCommand(channel, database, command, query);
    if (told.get("cursor") instanceof Document cursor) {
      cursors.add((Long) cursor.get("id"));
    }
    CustomersLogin.offer(query, told);
    return told;
  }

  /** A server that ends forgets its cursors, and keeps what it has. */
  @Override
  public void close() {
    closeCursors(List.copyOf(cursors));
    cursors.clear();
  }
}
