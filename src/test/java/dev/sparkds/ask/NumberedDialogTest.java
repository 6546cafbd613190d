package dev.sparkds.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers and words are typed line by line. */
class NumberedDialogTest {
  private static final List<Choice> FRUIT = List.of(new Choice("apple", "round"), new Choice("banana", "bent"), new Choice("cherry", "small"));
  private final StringWriter out = new StringWriter();

  private Dialog typing(String lines) {
    return new NumberedDialog(new BufferedReader(new StringReader(lines)), new PrintWriter(out, true));
  }

  @Test
  void aNumberAWordOrNothingChooses() {
    Dialog dialog = typing("3\nbanana\n\n");
    assertEquals("cherry", dialog.choose("Which?", FRUIT, "apple"));
    assertEquals("banana", dialog.choose("Which?", FRUIT, "apple"));
    assertEquals("apple", dialog.choose("Which?", FRUIT, "apple"));
    assertTrue(out.toString().contains("  1* apple  round"), out.toString());
  }

  @Test
  void whatIsNoChoiceIsAskedForAgain() {
    assertEquals("cherry", typing("0\n4\nkiwi\n1,2\n99999999999\n3\n").choose("Which?", FRUIT, "apple"));
  }

  @Test
  void severalAreTakenInTheirOrder() {
    assertEquals(List.of("apple", "cherry"), typing("3, apple\n").chooseAll("Which?", FRUIT, List.of("banana")));
    assertEquals(List.of("banana"), typing("\n").chooseAll("Which?", FRUIT, List.of("banana")));
  }

  @Test
  void theEndOfInputTakesWhatIsPresetForTheRest() {
    Dialog dialog = typing("2\n");
    assertEquals("banana", dialog.choose("Which?", FRUIT, "apple"));
    assertEquals("apple", dialog.choose("Which?", FRUIT, "apple"));
    assertEquals("", dialog.text("What?", "", "", text -> text.isEmpty() ? "needed" : ""));
  }

  @Test
  void aTextIsAskedForUntilItIsRight() {
    assertEquals("ok", typing("no\nok\n").text("What?", "Say ok.", "yes", text -> text.equals("ok") ? "" : "Say ok!"));
    assertTrue(out.toString().contains("Say ok!"));
  }
}
