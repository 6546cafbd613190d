package com.acme.spark.orderstream;

import com.rabbitmq.stream.Address;
import com.rabbitmq.stream.compression.DefaultCompressionCodecFactory;
import com.rabbitmq.stream.impl.Client;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/** Where the broker is and who asks, as the options say it. */
final class OrderStreamPlace {
  private final OrderStreamOptions options;
  private final URI uri;

  OrderStreamPlace(OrderStreamOptions options) {
    this.options = options;
    this.uri = options.uri() == null ? null : URI.create(options.uri());
  }

  /** The nodes that can be asked where a stream is. */
  List<Address> nodes() {
    if (options.addresses() != null) {
      return Stream.of(options.addresses().split(",")).map(OrderStreamPlace::address).toList();
    }
    String host = uri == null ? Objects.requireNonNullElse(options.host(), "localhost") : uri.getHost();
    Integer port = uri == null || uri.getPort() < 0 ? options.port() : Integer.valueOf(uri.getPort());
    return List.of(new Address(host, Objects.requireNonNullElse(port, isTls() ? Client.DEFAULT_TLS_PORT : Client.DEFAULT_PORT)));
  }

  private static Address address(String text) {
    int port = text.lastIndexOf(':');
    return new Address(text.substring(0, port), Integer.parseInt(text.substring(port + 1)));
  }

  private boolean isTls() {
    return options.tls() || uri != null && uri.getScheme().endsWith("+tls");
  }

  /** How the client is to connect to a node, with what its user listens to. */
  Client.ClientParameters parameters(Client.ClientParameters parameters, Address node, EventLoopGroup threads) throws IOException {
    parameters.eventLoopGroup(threads)
        .rpcTimeout(options.timeout())
        .requestedHeartbeat(options.heartbeat())
        .bootstrapCustomizer(bootstrap ->
            bootstrap.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) options.connectTimeout().toMillis()))
        .compressionCodecFactory(new DefaultCompressionCodecFactory()) // what others compressed could not be read without
        .clientProperty("connection_name", options.connectionName())
        .host(node.host())
        .port(node.port());
    if (isTls()) {
      parameters.sslContext(tls());
    }
    if (uri != null) {
      read(parameters, uri);
    }
    if (options.virtualHost() != null) {
      parameters.virtualHost(options.virtualHost());
    }

    if (options.username() != null) {
      parameters.username(options.username());
    }
    if (options.password() != null) {
      parameters.password(options.password());
    }
    return parameters;
  }

  private static void read(Client.ClientParameters parameters, URI uri) {
    if (uri.getRawUserInfo() != null) {
      String[] user = uri.getRawUserInfo().split(":", 2);
      parameters.username(decoded(user[0]));
      parameters.password(decoded(user.length > 1 ? user[1] : ""));
    }
    if (uri.getRawPath() != null && uri.getRawPath().length() > 1) {
      parameters.virtualHost(decoded(uri.getRawPath().substring(1)));
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private SslContext tls() throws IOException {
    try {
      TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store(options.trustStore(), options.trustStorePassword())); // none: those that Java trusts
      return SslContextBuilder.forClient()
          .trustManager(trust)
          .keyManager(options.keyStore() == null ? null : keys())
          .endpointIdentificationAlgorithm(options.verifyHostname() ? "HTTPS" : null)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot set up TLS to RabbitMQ: " + e.getMessage(), e);
    }
  }

  private KeyManagerFactory keys() throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(options.keyStore(), options.keyStorePassword()), characters(options.keyStorePassword()));
    return keys;
  }

  private static char[] characters(String password) {
    return password == null ? null : password.toCharArray();
  }

  private static KeyStore store(String file, String password) throws GeneralSecurityException, IOException {
    return file == null ? null : KeyStore.getInstance(new File(file), characters(password));
  }

  /** Without user and password. */
  @Override
  public String toString() {
    return nodes().stream().map(node -> node.host() + ":" + node.port()).collect(Collectors.joining(","));
  }
}
