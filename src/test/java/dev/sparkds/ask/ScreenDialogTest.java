package dev.sparkds.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** Keys are typed at a terminal of ours. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ScreenDialogTest {
  private static final String UP = "\033[A";
  private static final String DOWN = "\033[B";
  private static final List<Choice> FRUIT = List.of(new Choice("apple", "round"), new Choice("banana", "bent"), new Choice("cherry", "small"));

  private final Keyboard keys = new Keyboard();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private Terminal terminal;
  private ScreenDialog dialog;
  private Attributes before;

  @BeforeEach
  void open() throws IOException {
    terminal = TerminalBuilder.builder().system(false).type("xterm").encoding(StandardCharsets.UTF_8)
        .streams(keys, screen).build();
    terminal.setSize(new Size(80, 12));
    before = terminal.getAttributes();
    dialog = new ScreenDialog(terminal);
  }

  @AfterEach
  void close() {
    dialog.close();
  }

  private void type(String text) {
    keys.type(text);
  }

  /** Until the question stands there: a terminal that is not asked anything makes a signal of Ctrl-C, which nobody hears here. */
  private void typeUntilAsked(String text, BooleanSupplier answered) {
    CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(() -> {
      if (!answered.getAsBoolean()) {
        type(text);
        typeUntilAsked(text, answered);
      }
    });
  }

  private void assertCancelled(Executable question) {
    AtomicBoolean answered = new AtomicBoolean();
    typeUntilAsked("\003", answered::get);
    assertThrows(CancelledException.class, question);
    answered.set(true);
  }

  private void assertRestored() {
    assertEquals(before.toString(), terminal.getAttributes().toString());
  }

  @Test
  void enterTakesWhatIsPreset() {
    type("\r");
    assertEquals("banana", dialog.choose("Which?", FRUIT, "banana"));
    assertRestored();
    assertTrue(screen.toString(StandardCharsets.UTF_8).contains("bent"));
  }

  @Test
  void arrowsMoveAndGoAround() {
    type(DOWN + "\r");
    assertEquals("cherry", dialog.choose("Which?", FRUIT, "banana"));
    type(UP + "\r");
    assertEquals("cherry", dialog.choose("Which?", FRUIT, "apple"));
    type("j\033OB" + UP + "\r");
    assertEquals("banana", dialog.choose("Which?", FRUIT, "apple"));
  }

  @Test
  void spaceMarksSome() {
    type(" " + DOWN + " \r");
    assertEquals(List.of("banana", "cherry"), dialog.chooseAll("Which?", FRUIT, List.of("apple", "cherry")));
    type("a\r");
    assertEquals(List.of("apple", "banana", "cherry"), dialog.chooseAll("Which?", FRUIT, List.of("apple")));
    type("aa\r");
    assertEquals(List.of(), dialog.chooseAll("Which?", FRUIT, List.of("apple")));
  }

  @Test
  void escapeSkipsAllThatIsLeft() {
    type(DOWN + "\033");
    assertEquals("banana", dialog.choose("Which?", FRUIT, "banana"));
    assertEquals(List.of("apple"), dialog.chooseAll("Which?", FRUIT, List.of("apple")));
    assertEquals("preset", dialog.text("What?", "", "preset", text -> ""));
  }

  @Test
  void controlCLeavesTheTerminalAsItWas() {
    assertCancelled(() -> dialog.choose("Which?", FRUIT, "banana"));
    assertRestored();
  }

  @Test
  void aTerminalThatIsGoneCancels() {
    keys.end();
    assertThrows(CancelledException.class, () -> dialog.choose("Which?", FRUIT, "banana"));
  }

  @Test
  void controlCInATextCancelsToo() {
    assertCancelled(() -> dialog.text("What?", "", "", text -> ""));
    assertRestored();
  }

  @Test
  void aTextIsEditedAndAskedForUntilItIsRight() {
    type("x\rzz\rok\r");
    assertEquals("ok", dialog.text("What?", "Two letters.", "", text -> text.equals("ok") ? "" : "Not " + text + "."));
    String shown = screen.toString(StandardCharsets.UTF_8);
    assertTrue(shown.contains("Two letters.") && shown.contains("Not x.") && shown.contains("Not zz."), shown);
    type("\177\177ge\r");
    assertEquals("orange", dialog.text("What?", "", "oranxx", text -> ""));
  }

  @Test
  void aLongListScrolls() {
    List<Choice> many = IntStream.range(0, 500).mapToObj(i -> new Choice("column_" + i, "STRING")).toList();
    type(UP + "\r");
    assertEquals("column_499", dialog.choose("Which?", many, "column_0"));
    type("\033[6~\033[6~\r");
    assertEquals("column_12", dialog.choose("Which?", many, "column_0"));
    assertFalse(screen.toString(StandardCharsets.UTF_8).contains("column_250"));
  }
}
