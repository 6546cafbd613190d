
  /** How a value goes out in binary. */
  private interface Form {
    void put(Wire wire, Object value);
  }

  /** The forms of all columns, null when the table has one of another type, which goes out as text as all of them do then. */
  private static Form[] forms(Connection connection, String table, List<String> columns) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT " + [=Name]Sql.names(columns) + " FROM " + table)) {
      ResultSetMetaData types = select.getMetaData();
      Form[] forms = new Form[columns.size()];
      for (int i = 0; i < forms.length; i++) {
        String source = columns.get(i);
        forms[i] = form(connection, source, [=Name]Fields.type(source), types.getColumnTypeName(i + 1));
        if (forms[i] == null) {
          return null;
        }
      }
      return forms;
    }
  }

  private static Form form(Connection connection, String source, DataType type, String name) throws SQLException {
    if (name.equals("json") || name.equals("jsonb")) {
      String version = name.equals("jsonb") ? "\1" : "";
      return (wire, value) -> wire.bytes((version + [=Name]Fields.text(source, value)).getBytes(StandardCharsets.UTF_8));
    } else if (type == null || type instanceof StringType) {
      return name.matches("text|varchar|bpchar|name") ? (wire, value) -> wire.bytes(value.toString().getBytes(StandardCharsets.UTF_8)) : null;
    } else if (type instanceof ArrayType array && name.startsWith("_")) {
      int element = connection.unwrap(BaseConnection.class).getTypeInfo().getPGType(name.substring(1));
      Form form = form(connection, source, array.elementType(), name.substring(1));
      return form == null ? null : (wire, value) -> wire.array((List<?>) value, element, form);
    }
    return simple(type, name);
  }

  private static Form simple(DataType type, String name) {
    return switch (type.typeName().replaceAll("[( ].*", "") + " as " + name) {
      case "boolean as bool" -> (wire, value) -> wire.sized(1).put((byte) ((Boolean) value ? 1 : 0));
      case "byte as int2", "short as int2" -> (wire, value) -> wire.sized(2).putShort(((Number) value).shortValue());
      case "integer as int4", "integer as serial" -> (wire, value) -> wire.sized(4).putInt((Integer) value);
      case "long as int8", "long as bigserial" -> (wire, value) -> wire.sized(8).putLong((Long) value);
      case "float as float4" -> (wire, value) -> wire.sized(4).putFloat((Float) value);
      case "double as float8" -> (wire, value) -> wire.sized(8).putDouble((Double) value);
      case "decimal as numeric" -> (wire, value) -> wire.bytes(ByteConverter.numeric((BigDecimal) value));
      case "binary as bytea" -> (wire, value) -> wire.bytes((byte[]) value);
      case "date as date" -> (wire, value) -> wire.sized(4).putInt(Math.toIntExact(ChronoUnit.DAYS.between(DAY, finite((LocalDate) value))));
      case "timestamp_ntz as timestamp" -> (wire, value) -> wire.sized(8).putLong(micros((LocalDateTime) value));
      case "timestamp as timestamptz" -> (wire, value) -> wire.sized(8).putLong(micros(LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC)));
      case "interval as interval" -> (wire, value) -> wire.interval((TemporalAmount) value);
      default -> null;
    };
  }

  private static long micros(LocalDateTime time) {
    finite(time.toLocalDate());
    return ChronoUnit.MICROS.between(DAY.atStartOfDay(), time);
  }

  /** No day before the first that there is, some of which would be taken for the infinite one. */
  private static LocalDate finite(LocalDate day) {
    if (day.isBefore(FIRST)) {
      throw new IllegalArgumentException(day + " is before " + FIRST + ", with which the days of PostgreSQL begin");
    }
    return day;
  }
