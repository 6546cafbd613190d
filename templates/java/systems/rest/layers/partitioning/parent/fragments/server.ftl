  private static final String PARENT = [=Name]Rows.source([=partitioning.literalColumn]);

  /** The parents of all records, each twice. */
  private List<ObjectNode> parents() {
    List<ObjectNode> parents = new ArrayList<>();
    records.stream().map(record -> field(record, PARENT)).distinct().forEach(parent -> {
      ObjectNode listed = NODES.objectNode();
      put(listed, [=settings.parent.field.literal], parent);
      parents.add(listed);
      parents.add(listed);
    });
    return parents;
  }

  /** A record does not say whose it is. */
  private static ObjectNode orphaned(ObjectNode record) {
    return record.deepCopy().without(PARENT);
  }
