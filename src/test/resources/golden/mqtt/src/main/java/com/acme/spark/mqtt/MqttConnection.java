package com.acme.spark.mqtt;

import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfig;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.exceptions.ConnectionClosedException;
import com.hivemq.client.mqtt.exceptions.ConnectionFailedException;
import com.hivemq.client.mqtt.exceptions.MqttClientStateException;
import com.hivemq.client.mqtt.exceptions.MqttSessionExpiredException;
import com.hivemq.client.mqtt.lifecycle.MqttDisconnectSource;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5MessageException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubRecException;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5ConnectBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5RetainHandling;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.suback.Mqtt5SubAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.unsubscribe.Mqtt5Unsubscribe;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to the broker by one client identifier: made once, and never revived behind the back of who uses it. */
final class MqttConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MqttConnection.class);

  /** Daemons, so that a driver can end: the client keeps its threads for a next connection. */
  private static final Executor THREADS = Executors.newCachedThreadPool(MqttConnection::daemon);

  /** Reasons that pass, by their codes in MQTT 5: a number used twice, busy, shutting down, silence, somebody else under this name, quota. */
  private static final Set<Integer> PASSING = Set.of(0x82, 0x88, 0x89, 0x8B, 0x8D, 0x8E, 0x93, 0x96, 0x97);

  private final MqttOptions options;
  private final String clientId;
  private final CompletableFuture<Object> lost = new CompletableFuture<>();
  private final Mqtt5AsyncClient client;

  MqttConnection(MqttOptions options, String clientId) throws IOException {
    this.options = options;
    this.clientId = clientId;
    this.client = builder().useMqttVersion5().buildAsync();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "mqtt-connection");
    thread.setDaemon(true);
    return thread;
  }

  /** An identifier that nobody else has. */
  static String anyId() {
    return "spark-" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
  }

  /** What to do when the connection ends without having been closed. */
  void whenLost(Consumer<Throwable> action) {
    lost.whenComplete((never, cause) -> action.accept(cause));
  }

  /** Whether the broker was out of reach, busy or on its way down; what it refuses, it refuses again. */
  static boolean isLost(Throwable error) {
    boolean lost = false;
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (isRefusal(cause)) {
        return false;
      }
      lost |= cause instanceof SocketException || cause instanceof SocketTimeoutException
          || cause instanceof EOFException || cause instanceof UnknownHostException
          || cause instanceof TimeoutException || cause instanceof ConnectionClosedException
          || cause instanceof ConnectionFailedException || cause instanceof MqttClientStateException
          || cause instanceof MqttSessionExpiredException || isPassing(cause);
    }
    return lost;
  }

  private MqttClientBuilder builder() throws IOException {
    try {
      // its name in full, as a connector may have a class of that name itself
      return com.hivemq.client.mqtt.MqttClient.builder()
          .identifier(clientId)
          .transportConfig(transport())
          .executorConfig(MqttClientExecutorConfig.builder().nettyExecutor(THREADS).build())
          .addDisconnectedListener(gone -> {
            if (gone.getSource() != MqttDisconnectSource.USER) {
              lost.completeExceptionally(gone.getCause());
            }
          });
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("cannot set up the connection to the broker: " + e.getMessage(), e);
    }
  }

  private MqttClientTransportConfig transport() throws GeneralSecurityException, IOException {
    long timeout = options.connectTimeout().toMillis();
    return MqttClientTransportConfig.builder()
        .serverHost(options.host())
        .serverPort(port())
        .sslConfig(options.tls() ? tls() : null)
        .socketConnectTimeout(timeout, TimeUnit.MILLISECONDS)
        .mqttConnectTimeout(timeout, TimeUnit.MILLISECONDS)
        .build();
  }

  private int port() {
    return options.port() != null ? options.port() : options.tls() ? 8883 : 1883;
  }

  private MqttClientSslConfig tls() throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(options.keyStore(), options.keyStorePassword()), characters(options.keyStorePassword()));
    TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store(options.trustStore(), options.trustStorePassword())); // none: those that Java trusts
    return MqttClientSslConfig.builder()
        .keyManagerFactory(keys)
        .trustManagerFactory(trust)
        .hostnameVerifier(options.verifyHostname() ? null : (host, session) -> true) // null: as for HTTPS
        .build();
  }

  private static KeyStore store(String file, String password) throws GeneralSecurityException, IOException {
    return file == null ? null : KeyStore.getInstance(new File(file), characters(password));
  }

  private static char[] characters(String password) {
    return password == null ? null : password.toCharArray();
  }

  private MqttQos qos() {
    return MqttQos.fromCode(options.qos());
  }

  /** What the broker answers, or why it does not; the client itself would wait for the next connection. */
  <T> T await(CompletableFuture<T> answer, String what) throws IOException {
    String where = what + " as client '" + clientId + "' at " + options.host() + ":" + port();
    try {
      CompletableFuture.anyOf(answer, lost).get(options.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return answer.join();
    } catch (InterruptedException e) {
      throw interrupted(what);
    } catch (ExecutionException e) {
      throw new IOException(where + " failed: " + reason(e), e.getCause());
    } catch (TimeoutException e) {
      throw new IOException(where + " was not answered in " + options.timeout(), e);
    }
  }

  /** What the broker or the network said, in one line. */
  static String reason(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof Mqtt5PubAckException refused) {
      return cause.getMessage() + ": " + refused.getMqttMessage().getReasonCode();
    }
    if (cause instanceof Mqtt5PubRecException refused) {
      return cause.getMessage() + ": " + refused.getMqttMessage().getReasonCode();
    }
    return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
  }

  static IOException interrupted(String what) {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while " + what);
  }

  /** Has each message handed over as it comes, with what acknowledges it. */
  void receive(BiConsumer<MqttClient.Message, Runnable> taker) {
    client.publishes(MqttGlobalPublishFilter.ALL,
        message -> taker.accept(new MqttClient.Message(message), message::acknowledge), Runnable::run, true);
  }

  /** Subscribes, anew or for the first time; when it returns, the broker has sent what it had to send at once. */
  void subscribe(String filter, Mqtt5RetainHandling retained) throws IOException {
    Mqtt5Subscribe subscribe =
        Mqtt5Subscribe.builder().topicFilter(filter).qos(qos()).retainHandling(retained).retainAsPublished(true).build();
    if (await(client.subscribe(subscribe), "subscribing to " + filter).getReasonCodes().contains(Mqtt5SubAckReasonCode.GRANTED_QOS_0)) {
      throw new IOException("the broker grants QoS 0 alone for " + filter + ", which it does not wait for");
    }
  }

  void unsubscribe(String filter) throws IOException {
    await(client.unsubscribe(Mqtt5Unsubscribe.builder().topicFilter(filter).build()), "unsubscribing from " + filter);
  }

  /** Sends what came on to another topic, with the reason among its user properties. */
  CompletableFuture<?> forward(MqttClient.Message message, String topic, String reason) {
    return client.publish(message.to(topic, reason, qos()));
  }

  /** Sends a message; what it gives is done when the broker has confirmed, or refused, as its QoS says. */
  CompletableFuture<?> publish(Mqtt5Publish message) {
    return client.publish(message);
  }

  private static boolean isRefusal(Throwable cause) {
    return cause instanceof Mqtt5MessageException && !isPassing(cause)
        || cause instanceof SSLException && !(cause.getCause() instanceof SocketException);
  }

  private static boolean isPassing(Throwable cause) {
    if (cause instanceof Mqtt5ConnAckException refused) {
      return PASSING.contains(refused.getMqttMessage().getReasonCode().getCode());
    } else if (cause instanceof Mqtt5DisconnectException gone) {
      return PASSING.contains(gone.getMqttMessage().getReasonCode().getCode());
    } else if (cause instanceof Mqtt5PubAckException refused) {
      return PASSING.contains(refused.getMqttMessage().getReasonCode().getCode());
    }
    return cause instanceof Mqtt5PubRecException refused
        && PASSING.contains(refused.getMqttMessage().getReasonCode().getCode());
  }

  /** Logs in, to a session that the broker keeps so long without a connection; to none that it keeps with 0. Says whether it was there. */
  boolean connect(long sessionSeconds) throws IOException {
    Mqtt5ConnectBuilder connect = Mqtt5Connect.builder()
        .cleanStart(sessionSeconds == 0)
        .sessionExpiryInterval(sessionSeconds)
        .keepAlive((int) options.keepAlive().toSeconds());
    if (options.username() != null) {
      byte[] password = options.password().getBytes(StandardCharsets.UTF_8);
      connect.simpleAuth().username(options.username()).password(password).applySimpleAuth();
    }
    return await(client.connect(connect.build()), "connecting").isSessionPresent();
  }

  /** Leaves in good order, upon which the broker keeps what was not acknowledged for the next connection. */
  @Override
  public void close() {
    try {
      if (client.getState().isConnected()) {
        client.disconnect().get(options.timeout().toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("client '{}' was gone already", clientId, e);
    }
  }
}
