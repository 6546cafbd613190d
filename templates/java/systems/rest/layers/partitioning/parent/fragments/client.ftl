  private static final String PARENT = [=partitioning.literalSource];
  private static final DataType PARENT_TYPE = [=Name]Rows.SCHEMA.apply([=partitioning.literalColumn]).dataType();

  /** What the parents are told apart by, each once. */
  List<String> parents() throws IOException {
    Set<String> parents = new LinkedHashSet<>();
    try ([=Name]Pages pages = new [=Name]Pages(http, listing(), record -> true, Long.MAX_VALUE)) {
      while (pages.next()) {
        Object field = pages.message().value([=settings.parent.field.literal]);
        if (field == null) {
          throw new IOException("a parent has nothing at " + [=settings.parent.field.literal]);
        }
        parents.add(field.toString());
      }
    }
    return new ArrayList<>(parents);
  }

  /** The request for the parents. */
  private [=Name]Request listing() {
    return new [=Name]Request("GET", options.url(), [=settings.parent.path.literal])[=settings.parent.parameters?map(p -> "\n        ." + p.in + "(" + p.name.literal + ", " + {
              "constant": p.value.literal,
              "option": "options." + p.option + "()"
            }[p.from] + ")")?join("")];
  }

  Cursor read([=Name]Partition part, List<String> sources, int limit) {
    return new Children(part.parents().iterator(), limit);
  }

  /** The records of one parent after the other, each with the parent's field. */
  private final class Children implements Cursor {
    private final Iterator<String> parents;
    private final long limit;
    private Object parent;
    private [=Name]Pages pages;

    private Children(Iterator<String> parents, long limit) {
      this.parents = parents;
      this.limit = limit;
    }

    @Override
    public boolean next() throws IOException {
      while (pages == null || !pages.next()) {
        close();
        if (!parents.hasNext()) {
          return false;
        }
        String next = parents.next();
        parent = [=Name]Values.spelled(PARENT_TYPE, next);
        pages = new [=Name]Pages(http, reading(new Range([=partitioning.literalColumn], next, null)), record -> true, limit);
      }
      return true;
    }

    @Override
    public Message message() {
      Map<Object, Object> fields = new HashMap<>((Map<?, ?>) pages.message().record());
      fields.put(PARENT, parent);
      return new Message(fields, pages.message().size());
    }

    @Override
    public void close() throws IOException {
      if (pages != null) {
        pages.close();
        pages = null;
      }
    }
  }
