  /** What one task reads: of a window, the end exclusive, what lies in one part of the system. */
  record Range(Instant start, Instant end, [=Name]Partition part) implements InputPartition {
    [=Name]Client.Cursor open([=Name]Client client) throws IOException {
      return client.read(part, start, end);
    }

    @Override
    public String[] preferredLocations() {
      return part.preferredLocations();
    }
  }
