package com.acme.spark.mongodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.spark.mongodb.MongodbClaims.Task;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch is planned from its offset alone. */
class MongodbOffsetTest {
  @ParameterizedTest
  @CsvSource({"0,1", "1,1", "7,2", "10,3", "1000003,16", "9223372036854775807,1", "2,5"})
  void theTasksShareTheRows(long rows, int tasks) {
    List<Task> plan = MongodbMicroBatchStream.Position.INITIAL.next(rows, tasks).plan();
    assertEquals(tasks, plan.size());
    assertEquals(rows, plan.stream().mapToLong(Task::quota).sum());
    assertTrue(plan.get(0).quota() - plan.get(tasks - 1).quota() <= 1);
  }

  @Test
  void thePlanSurvivesTheJson() {
    MongodbMicroBatchStream.Position offset = MongodbMicroBatchStream.Position.INITIAL.next(5, 2).next(Long.MAX_VALUE, 3);
    assertEquals("{\"batch\":2,\"rows\":9223372036854775807,\"tasks\":3}", offset.json());
    assertEquals(offset, MongodbMicroBatchStream.Position.of(offset.json()));
    assertEquals(offset.plan(), MongodbMicroBatchStream.Position.of(offset.json()).plan());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "7", "{\"batch\":1}", "{\"batch\":-1,\"rows\":0,\"tasks\":0}",
      "{\"batch\":1,\"rows\":1,\"tasks\":1,\"more\":1}", "{\"batch\":1,\"rows\":99999999999999999999,\"tasks\":1}"})
  void anythingElseIsRefused(String json) {
    assertThrows(IllegalArgumentException.class, () -> MongodbMicroBatchStream.Position.of(json));
  }
}
