package [=package];

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VarcharType;
import org.apache.spark.sql.types.VariantType;
import org.apache.spark.sql.types.YearMonthIntervalType;
import scala.jdk.javaapi.CollectionConverters;

/** Values of rows as the database has them, and back; shares nothing with the connector. */
final class [=Name]Cells {
  private [=Name]Cells() {}
<@fragments of="cells-type"/>

  /** Whether it is a number of which every digit counts. */
  static boolean isExact(DataType type) {
    return type instanceof NumericType && !(type instanceof FloatType || type instanceof DoubleType);
  }

  private static boolean isDocument(DataType type) {
    return type instanceof MapType || type instanceof StructType || type instanceof VariantType
        || type instanceof ArrayType array && (array.elementType() instanceof ArrayType || isDocument(array.elementType()));
  }
<@fragments of="cells-put"/>
<@fragments of="cells-take"/>

  private static Object number(ResultSet row, int place, DataType type) throws SQLException {
    if (type instanceof ByteType || type instanceof ShortType) {
      return type instanceof ByteType ? (Object) row.getByte(place) : (Object) row.getShort(place);
    } else if (type instanceof IntegerType || type instanceof LongType) {
      return type instanceof IntegerType ? (Object) row.getInt(place) : (Object) row.getLong(place);
    } else if (type instanceof FloatType || type instanceof DoubleType) {
      return type instanceof FloatType ? (Object) row.getFloat(place) : (Object) row.getDouble(place);
    }
    return type instanceof DecimalType ? row.getBigDecimal(place) : (Object) row.getBoolean(place);
  }
<@fragments of="cells-spelled"/>
}
