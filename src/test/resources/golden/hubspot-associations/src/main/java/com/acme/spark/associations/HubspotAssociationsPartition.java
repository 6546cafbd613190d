package com.acme.spark.associations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** The rows of some parents, which contact_id names. */
record HubspotAssociationsPartition(List<String> parents) implements InputPartition {
  static List<HubspotAssociationsPartition> plan(HubspotAssociationsClient client, HubspotAssociationsOptions options) throws IOException {
    return split(client.parents(), options.numPartitions());
  }

  /** Cuts a list into at most so many parts, none empty, whose lengths differ by one at most. */
  static List<HubspotAssociationsPartition> split(List<String> parents, int parts) {
    List<HubspotAssociationsPartition> groups = new ArrayList<>();
    int next = 0;
    for (int left = parts; left > 0; left--) {
      int cut = next + (parents.size() - next) / left;
      if (cut != next) {
        groups.add(new HubspotAssociationsPartition(List.copyOf(parents.subList(next, cut))));
      }
      next = cut;
    }
    return groups;
  }

  HubspotAssociationsClient.Cursor open(HubspotAssociationsClient client, HubspotAssociationsOptions options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}
