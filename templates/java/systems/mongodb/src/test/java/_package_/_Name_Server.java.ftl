package [=package];

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** The stand-in for MongoDB of the tests: a server in this JVM that speaks its protocol and keeps all in memory. */
final class [=Name]Server implements AutoCloseable {
  private static [=Name]Server shared;

  private final [=Name]Backend backend;
  private final MongoServer server;
  private final String uri;

  private [=Name]Server([=Name]Login login, SslContextBuilder tls) {
    backend = new [=Name]Backend(login);
    server = new MongoServer(backend);
    server.enableOplog(); // without, there are no change streams
    if (tls != null) {
      secure(tls);
    }
    uri = "mongodb://127.0.0.1:" + server.bind().getPort();
  }

  /** Runs one for whoever wants to try the connector: says where it is, and ends when standard input does. */
  public static void main(String[] args) throws IOException {
    try ([=Name]Server server = shared()) {
      System.out.println(server.uri());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** The one that tests share; it ends with this JVM. */
  static synchronized [=Name]Server shared() {
    if (shared == null) {
      shared = new [=Name]Server(null, null);
    }
    return shared;
  }

  /** One that asks who is there, by TLS with a certificate that is the owner's; it takes the one of the reader, or wants it. */
  static [=Name]Server secured(String owner, boolean wanted) throws GeneralSecurityException, IOException {
    char[] password = [=Name]Keys.PASSWORD.toCharArray();
    KeyStore store = KeyStore.getInstance(new File([=Name]Keys.store(owner)), password);
    X509Certificate reader = (X509Certificate) KeyStore.getInstance(new File([=Name]Keys.store("reader")), password).getCertificate("reader");
    return new [=Name]Server(new [=Name]Login(),
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
    return uri;
  }

  /** Answers to whoever asks for the collection that he may not. */
  void close(String collection) {
    backend.close(collection);
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
