package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConfirmListener;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a broker has not been proven to take is not followed by more. */
class [=Name]PublisherTest {
  private final Map<Long, Boolean> published = new TreeMap<>();
  private ConfirmListener listener;

  @Test
  void nothingFollowsAFirstMessageThatIsRefused() throws IOException {
    [=Name]Connection.Publisher publisher = publisher(false);
    assertThrows(IOException.class, () -> publish(publisher));
    assertThrows(IOException.class, () -> publisher.await(0));
    assertEquals(Map.of(1L, false), published);
  }

  @Test
  void theOthersDoNotWait() throws IOException {
    [=Name]Connection.Publisher publisher = publisher(true);
    publish(publisher);
    listener = null; // nothing is confirmed any more
    publish(publisher);
    publish(publisher);
    assertEquals(3, published.size());
  }

  private void publish([=Name]Connection.Publisher publisher) throws IOException {
    publisher.publish("", "queue", true, new AMQP.BasicProperties(), new byte[0]);
  }

  private [=Name]Connection.Publisher publisher(boolean confirms) throws IOException {
    Object connection = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
        (proxy, method, arguments) -> null);
    Object channel = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Channel.class},
        (proxy, method, arguments) -> switch (method.getName()) {
          case "getConnection" -> connection;
          case "isOpen" -> true;
          case "getNextPublishSeqNo" -> published.size() + 1L;
          case "addConfirmListener" -> listener = (ConfirmListener) arguments[0];
          case "basicPublish" -> answer(published.size() + 1L, confirms);
          default -> null;
        });
    return new [=Name]Connection.Publisher((Channel) channel, Duration.ofSeconds(1));
  }

  private Object answer(long tag, boolean confirms) throws IOException {
    published.put(tag, confirms);
    if (listener != null && confirms) {
      listener.handleAck(tag, false);
    } else if (listener != null) {
      listener.handleNack(tag, false);
    }
    return null;
  }
}
