package com.example.spark.customers;

import com.mongodb.AuthenticationMechanism;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.WriteConcern;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.SslSettings;
import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/** What the driver is told of its connections: where to, by TLS or not, as whom, and for how long. */
final class CustomersConnection {
  private CustomersConnection() {}

  static MongoClientSettings settings(CustomersOptions options) {
    long connect = options.connectTimeout().toMillis();
    MongoClientSettings.Builder settings = MongoClientSettings.builder()
        .applicationName(options.applicationName())
        .writeConcern(WriteConcern.MAJORITY)
        .applyToSocketSettings(socket -> socket
            .connectTimeout(connect, TimeUnit.MILLISECONDS)
            .readTimeout(options.timeout().toMillis(), TimeUnit.MILLISECONDS))
        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(connect, TimeUnit.MILLISECONDS))
        .applyToConnectionPoolSettings(pool -> pool.maxSize(2)) // a cursor may keep one
        .applyConnectionString(new ConnectionString(options.uri()))
        .applyToSslSettings(tls -> secure(options, tls));
    if (options.username() != null) {
      MongoCredential user = MongoCredential.createCredential(options.username(), options.authSource(), options.password().toCharArray());
      return settings.credential(options.authMechanism() == null ? user
          : user.withMechanism(AuthenticationMechanism.fromMechanismName(options.authMechanism().toUpperCase(Locale.ROOT)))).build();
    }
    return settings.build();
  }

  private static void secure(CustomersOptions options, SslSettings.Builder tls) {
    if (options.tls()) {
      tls.enabled(true);
    }
    if (!options.verifyHostname()) {
      tls.invalidHostNameAllowed(true);
    }
    if (options.trustStore() != null || options.keyStore() != null) {
      tls.context(context(options));
    }
  }

  private static SSLContext context(CustomersOptions options) {
    try {
      KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store(options.keyStore(), options.keyStorePassword()), characters(options.keyStorePassword()));
      TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store(options.trustStore(), options.trustStorePassword())); // none: those that Java trusts
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException("a key store cannot be used: " + e.getMessage(), e);
    }
  }

  private static KeyStore store(String file, String password) throws GeneralSecurityException, IOException {
    return file == null ? null : KeyStore.getInstance(new File(file), characters(password));
  }

  private static char[] characters(String text) {
    return text == null ? null : text.toCharArray();
  }

  /** A server that is not trusted, or does not trust, is out of reach for as long as nobody changes that. */
  static void requireTrust(ClusterDescription cluster) throws IOException {
    for (ServerDescription server : cluster.getServerDescriptions()) {
      Stream<Throwable> causes = Stream.iterate(server.getException(), cause -> cause != null, Throwable::getCause);
      Throwable refused = causes.filter(SSLException.class::isInstance).findFirst().orElse(null);
      if (refused != null) {
        throw new IOException("no TLS with " + server.getAddress() + ": " + refused.getMessage(), refused);
      }
    }
  }
}
