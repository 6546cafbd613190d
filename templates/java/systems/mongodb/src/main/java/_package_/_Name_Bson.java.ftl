package [=package];

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.VariantType;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;

/** Values as documents have them, and as the rest of the connector does. */
final class [=Name]Bson {
<@lines of="bson-constants"/>
  private static final Map<String, DataType> TYPES = new HashMap<>();

  static {
    for (StructField column : [=Name]Rows.SCHEMA.fields()) {
      TYPES.put([=Name]Rows.source(column.name()), column.dataType());
    }
  }

  private [=Name]Bson() {}

  /** What a field is in Spark, a variant when it is none of the table's. */
  static DataType type(String source) {
    return TYPES.getOrDefault(source, DataTypes.VariantType);
  }

  /** The value at a path such as {@code address.city}, null where there is none. */
  static BsonValue at(BsonDocument document, String path) {
    if (path.indexOf('.') < 0) {
      return document.get(path);
    }
    BsonValue found = document;
    for (String name : path.split("\\.")) {
      found = found instanceof BsonDocument outer ? outer.get(name) : null;
    }
    return found;
  }
<@fragments of="bson"/>
}
