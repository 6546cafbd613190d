package com.example.spark.customers;

import com.mongodb.MongoSocketException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.bson.Document;

/** The stand-in for MongoDB of the tests: a server in this JVM that speaks its protocol and keeps all in memory. */
final class CustomersServer implements AutoCloseable {
  private static CustomersServer shared;

  private final CustomersBackend backend;
  private final InetSocketAddress place;
  private volatile MongoServer server;

  private CustomersServer(CustomersLogin login, SslContextBuilder tls) {
    backend = new CustomersBackend(login);
    backend.enableOplog(); // without, there are no change streams
    server = new MongoServer(backend);
    if (tls != null) {
      secure(tls);
    }
    place = server.bind();
  }

  /** Runs one for whoever wants to try the connector: says where it is, and ends when standard input does. */
  public static void main(String[] args) throws IOException {
    try (CustomersServer server = shared()) {
      System.out.println(server.uri());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** The one that tests share; it ends with this JVM. */
  static synchronized CustomersServer shared() {
    if (shared == null) {
      shared = new CustomersServer(null, null);
    }
    return shared;
  }

  /** One that asks who is there, by TLS with a certificate that is the owner's; it takes the one of the reader, or wants it. */
  static CustomersServer secured(String owner, boolean wanted) throws GeneralSecurityException, IOException {
    char[] password = CustomersKeys.PASSWORD.toCharArray();
    KeyStore store = KeyStore.getInstance(new File(CustomersKeys.store(owner)), password);
    X509Certificate reader = (X509Certificate) KeyStore.getInstance(new File(CustomersKeys.store("reader")), password).getCertificate("reader");
    return new CustomersServer(new CustomersLogin(),
        SslContextBuilder.forServer((PrivateKey) store.getKey(owner, password), (X509Certificate) store.getCertificate(owner))
            .trustManager(reader).clientAuth(wanted ? ClientAuth.REQUIRE : ClientAuth.OPTIONAL));
  }

  /** The server itself has no word for the certificates of those who ask. */
  private void secure(SslContextBuilder tls) {
    try {
      Field context = MongoServer.class.getDeclaredField("sslContext");
      context.setAccessible(true);
      context.set(server, tls.build());
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String uri() {
    return "mongodb://127.0.0.1:" + place.getPort();
  }

  /** Ends as if it were killed: connections break, cursors are gone, what was confirmed is kept. */
  void kill() {
    server.shutdownNow();
  }

  /** Is there again where it was. */
  void start() {
    server = new MongoServer(backend);
    server.bind(place);
    for (boolean answers = false; !answers;) {
      answers = answers(); // its broken connections are noticed by asking
    }
  }

  private boolean answers() {
    try {
      client().getDatabase("admin").runCommand(new Document("ping", 1));
      return true;
    } catch (MongoSocketException e) {
      return false;
    }
  }

  /** Answers to whoever asks for the collection that he may not. */
  void close(String collection) {
    backend.close(collection);
  }

  /** The stages that were asked for last. */
  String aggregated() {
    return backend.aggregated();
  }

  /** Asks without the connector. */
  MongoClient client() {
    return Asking.CLIENT;
  }

  /** One client for all tests. */
  private static final class Asking {
    private static final MongoClient CLIENT = MongoClients.create(shared().uri());
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
