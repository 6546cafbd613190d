  private Column[] someColumns() {
    List<String> names = new ArrayList<>(List.of(table().columns()));
    Collections.shuffle(names, random);
    return names.subList(0, random.nextInt(names.size() + 1)).stream()
        .map([=Name]BatchReadTest::column)
        .toArray(Column[]::new);
  }

  /** One or two comparisons, or the opposite. */
  private Column someCondition() {
    return switch (random.nextInt(4)) {
      case 0 -> someComparison().and(someComparison());
      case 1 -> someComparison().or(someComparison());
      case 2 -> functions.not(someComparison());
      default -> someComparison();
    };
  }

  /** A comparison with a value that is there, or with null. */
  private Column someComparison() {
    StructType schema = table().schema();
    int index = random.nextInt(schema.size());
    Column column = column(schema.fieldNames()[index]);
    List<Column> conditions = new ArrayList<>(List.of(column.isNull(), column.isNotNull()));
    if (comparable([=Name]Rows.SCHEMA.apply(index))) {
      Object value = system.expected(random.nextInt(ROWS)).get(index);
      Column there = functions.lit(value).cast(schema.apply(index).dataType());
      conditions.addAll(List.of(
          column.equalTo(there), column.notEqual(there), column.eqNullSafe(there), column.lt(there), column.leq(there),
          column.gt(there), column.geq(there), functions.not(column.lt(there)),
          column.isin(value, null), functions.not(column.isin(value, null))));
    }
    return conditions.get(random.nextInt(conditions.size()));
  }

  private static Column column(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }

  private static boolean comparable(StructField field) {
    return Stream.of(ArrayType.class, MapType.class, StructType.class, VariantType.class, CharType.class)
        .noneMatch(type -> type.isInstance(field.dataType()));
  }
