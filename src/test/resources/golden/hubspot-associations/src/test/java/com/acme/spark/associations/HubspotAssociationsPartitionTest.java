package com.acme.spark.associations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each parent is in one part, and is read there. */
class HubspotAssociationsPartitionTest {
  @Test
  void partsCoverAllParents() {
    List<String> parents = IntStream.range(0, 17).mapToObj(Integer::toString).toList();
    for (int parts = 1; parts < 20; parts++) {
      List<String> all = new ArrayList<>();
      for (HubspotAssociationsPartition part : HubspotAssociationsPartition.split(parents, parts)) {
        all.addAll(part.parents());
      }
      assertEquals(parents, all);
    }
    assertEquals(List.of(), HubspotAssociationsPartition.split(List.of(), 3));
  }

  @Test
  void isReadForEachParentInPages() throws IOException {
    try (HubspotAssociationsSystem system = HubspotAssociationsSystem.fresh()) {
      system.append(0, 60);
      HubspotAssociationsOptions options = HubspotAssociationsOptions.of(system.options());
      List<Integer> rows = new ArrayList<>();
      try (HubspotAssociationsClient client = new HubspotAssociationsClient(options)) {
        for (HubspotAssociationsPartition part : HubspotAssociationsPartition.plan(client, options)) {
          rows.add(count(part.open(client, options, List.of(), Integer.MAX_VALUE)));
        }
      }
      assertEquals(List.of(20, 20, 20), rows);
    }
  }

  private static int count(HubspotAssociationsClient.Cursor cursor) throws IOException {
    int rows = 0;
    try (cursor) {
      while (cursor.next()) {
        rows++;
      }
    }
    return rows;
  }
}
