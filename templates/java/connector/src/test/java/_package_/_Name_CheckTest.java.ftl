package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class [=Name]CheckTest {
  private final [=Name]System system = [=Name]System.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue([=Name]DataSource.check(system.options()).contains(" ok"));
    }
  }
<@fragments of="check-test"/>
}
