package [=package];

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
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3DisconnectException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3MessageException;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3Connect;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3ConnectBuilder;
import com.hivemq.client.mqtt.mqtt3.message.connect.connack.Mqtt3ConnAckReturnCode;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscribe;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.suback.Mqtt3SubAckReturnCode;
import com.hivemq.client.mqtt.mqtt3.message.unsubscribe.Mqtt3Unsubscribe;
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
final class [=Name]Connection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger([=Name]Connection.class);

  /** Daemons, so that a driver can end: the client keeps its threads for a next connection. */
  private static final Executor THREADS = Executors.newCachedThreadPool([=Name]Connection::daemon);

  private final [=Name]Options options;
  private final String clientId;
  private final CompletableFuture<Object> lost = new CompletableFuture<>();

  [=Name]Connection([=Name]Options options, String clientId) throws IOException {
    this.options = options;
    this.clientId = clientId;
<@lines of="connection-new"/>
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "[=name]-connection");
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
<@fragments of="connection"/>

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
