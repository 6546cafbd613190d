package com.acme.spark.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The stand-in for MongoDB of the tests: a server in this JVM that speaks its protocol and keeps all in memory. */
final class MongodbServer {
  private static MongodbServer shared;

  /** The collections that nobody may ask for any more. */
  private final Set<Object> closed = ConcurrentHashMap.newKeySet();

  private final MongoServer server = new MongoServer(new MemoryBackend() {
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
      if (closed.contains(query.get(command))) {
        throw new MongoServerError(13, "Unauthorized", "the collection is closed");
      }
      return super.handleCommand(channel, database, command, query);
    }
  });

  private final String uri;
  private final MongoClient client;

  private MongodbServer() {
    server.enableOplog(); // without, there are no change streams
    uri = "mongodb://127.0.0.1:" + server.bind().getPort();
    client = MongoClients.create(uri);
  }

  /** Runs one for whoever wants to try the connector: says where it is, and ends when standard input does. */
  public static void main(String[] args) throws IOException {
    System.out.println(shared().uri());
    System.in.transferTo(OutputStream.nullOutputStream());
    shared().server.shutdownNow();
  }

  /** The one that tests share; it ends with this JVM. */
  static synchronized MongodbServer shared() {
    if (shared == null) {
      shared = new MongodbServer();
    }
    return shared;
  }

  String uri() {
    return uri;
  }

  /** Answers to whoever asks for the collection that he may not. */
  void close(String collection) {
    closed.add(collection);
  }

  /** Asks without the connector. */
  MongoClient client() {
    return client;
  }
}
