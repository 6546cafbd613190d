  private final Encoder[] encoders;

  /** Takes one value out of a row or an array; it is made once and knows the type. */
  private interface Encoder {
    Object take(SpecializedGetters from, int place);
  }

  /** Prepares for rows that do not fit the table: any value may be null, and any text of any length. */
  static [=Name]Rows unchecked(StructType schema) {
    return new [=Name]Rows(StructType.fromDDL(schema.toDDL().replace(" NOT NULL", "")).fields());
  }

  /** The values of a row by remote field; nothing of them belongs to Spark, which uses its rows again. */
  Map<String, Object> values(InternalRow row) {
    Map<String, Object> values = struct(row, fields, remote, encoders);[=epochs?then("\n    values.replaceAll(" + Name + "Rows::counted);", "")][=
        rescues?then("\n    values.remove(RESCUED, null); // it is no field of the system", "")]
    return values;
  }

<@fragments of="rows-written"/>

<@fragments of="rows-epochs-out"/>

  private static Encoder[] encoders(StructField[] fields) {
    return Arrays.stream(fields).map(field -> encoder(field.dataType(), field.nullable())).toArray(Encoder[]::new);
  }

  private static Encoder encoder(DataType type, boolean nullable) {
    Encoder exact = exact(type);
    return (from, place) -> {
      if (!from.isNullAt(place)) {
        return exact.take(from, place);
      }
      if (nullable) {
        return null;
      }
      throw new Mismatch("null, where none is allowed");
    };
  }

  private static Encoder exact(DataType type) {
    if (type instanceof DecimalType decimal) {
      return (from, at) -> from.getDecimal(at, decimal.precision(), decimal.scale()).toJavaBigDecimal();
    } else if (type instanceof CharType fixed) {
      return (from, at) -> padded(from.getUTF8String(at).toString(), fixed.length());
    } else if (type instanceof VarcharType limited) {
      return (from, at) -> limited(from.getUTF8String(at).toString(), limited.length());
    } else if (type instanceof StringType) {
      return (from, at) -> from.getUTF8String(at).toString();
    } else if (type instanceof YearMonthIntervalType) {
      return (from, at) -> IntervalUtils.monthsToPeriod(from.getInt(at));
    } else if (type instanceof DayTimeIntervalType) {
      return (from, at) -> IntervalUtils.microsToDuration(from.getLong(at));
    } else if (type instanceof ArrayType array) {
      Encoder element = encoder(array.elementType(), array.containsNull());
      return (from, at) -> list(from.getArray(at), element);
    } else if (type instanceof MapType map) {
      Encoder key = encoder(map.keyType(), false);
      Encoder element = encoder(map.valueType(), map.valueContainsNull());
      return (from, at) -> map(from.getMap(at), key, element);
    } else if (type instanceof StructType struct) {
      Encoder[] fields = encoders(struct.fields());
      return (from, at) -> struct(from.getStruct(at, fields.length), struct.fields(), struct.fieldNames(), fields);
    }
    return simple(type);
  }

  private static Encoder simple(DataType type) {
    return switch (type.catalogString()) {
      case "boolean" -> SpecializedGetters::getBoolean;
      case "tinyint" -> SpecializedGetters::getByte;
      case "smallint" -> SpecializedGetters::getShort;
      case "int" -> SpecializedGetters::getInt;
      case "bigint" -> SpecializedGetters::getLong;
      case "float" -> SpecializedGetters::getFloat;
      case "double" -> SpecializedGetters::getDouble;
      case "binary" -> SpecializedGetters::getBinary;
      case "date" -> (from, at) -> LocalDate.ofEpochDay(from.getInt(at));
      case "timestamp" -> (from, at) -> DateTimeUtils.microsToInstant(from.getLong(at));
      case "timestamp_ntz" -> (from, at) -> DateTimeUtils.microsToLocalDateTime(from.getLong(at));
      case "variant" -> (from, at) -> tree(from.getVariant(at));
      default -> throw new IllegalArgumentException("a column of type " + type.sql() + " cannot be written");
    };
  }
