package com.example.spark.readings;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.OutputStream;

/** The stand-in for MongoDB of the tests: a server in this JVM that speaks its protocol and keeps all in memory. */
final class ReadingsServer {
  private static ReadingsServer shared;

  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final String url;
  private final MongoClient client;

  private ReadingsServer() {
    server.enableOplog(); // without, there are no change streams
    url = "mongodb://127.0.0.1:" + server.bind().getPort();
    client = MongoClients.create(url);
  }

  /** Runs one for whoever wants to try the connector: says where it is, and ends when standard input does. */
  public static void main(String[] args) throws IOException {
    System.out.println(shared().url());
    System.in.transferTo(OutputStream.nullOutputStream());
    shared().server.shutdownNow();
  }

  /** The one that tests share; it ends with this JVM. */
  static synchronized ReadingsServer shared() {
    if (shared == null) {
      shared = new ReadingsServer();
    }
    return shared;
  }

  String url() {
    return url;
  }

  /** Asks without the connector. */
  MongoClient client() {
    return client;
  }
}
