  /**
   * Whether the system can be reached and takes these options, for an owner's own health checks: says what it found, or
   * throws and says what is wrong. It shows no secret and changes nothing.
   */
  public static String check(Map<String, String> options) throws IOException {
    try ([=Name]Client client = new [=Name]Client([=Name]Options.of(options))) {
      return client.check();
    }
  }

  /** What Spark may do with the system's records. */
  private static final class Records implements [=tableInterfaces?join(", ")] {

    private final Map<String, String> given;
    private final StructType schema;

    Records(Map<String, String> given, StructType schema) {
      this.given = given;
      this.schema = CharVarcharUtils.replaceCharVarcharWithStringInSchema(schema); // a stream's plan may not have them
    }

    @Override
    public String name() {
      return "[=name]";
    }

    /** Spark 4.0 asks for the schema, later versions for the columns. */
    @Override
    @Deprecated
    public StructType schema() {
      return schema;
    }

    @Override
    public Column[] columns() {
      return Stream.of(schema.fields()).map(Records::column).toArray(Column[]::new);
    }

    private static Column column(StructField field) {
      String comment = field.getComment().getOrElse(() -> null);
      return Column.create(field.name(), field.dataType(), field.nullable(), comment, field.metadata().json());
    }

    @Override
    public Set<TableCapability> capabilities() {
      return EnumSet.of(
          [=capabilities?map(capability -> "TableCapability." + capability)?join(",\n          ")]);
    }
<@fragments of="table"/>

    /** What one query says goes before what its table says. */
    private [=Name]Options options(CaseInsensitiveStringMap query, [=Name]Options.Use use) {
      Map<String, String> both = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      both.putAll(given);
      both.putAll(query);
      return [=Name]Options.of(both, use);
    }

    /** Spark shows a sink so in its progress. */
    @Override
    public String toString() {
      return name();
    }
  }
