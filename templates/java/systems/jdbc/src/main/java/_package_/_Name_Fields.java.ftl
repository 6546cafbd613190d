package [=package];

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.sql.SQLException;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;

/** The columns of the table by the names that the database has for them, and what goes in and out as text. */
final class [=Name]Fields {
  private static final Map<String, DataType> TYPES = new HashMap<>();

  static {
    for (StructField column : [=Name]Rows.SCHEMA.fields()) {
      TYPES.put([=Name]Rows.source(column.name()), column.dataType());
    }
  }

  private [=Name]Fields() {}

  /** What a column is in Spark, null when the table is not known to have it. */
  static DataType type(String source) {
    return TYPES.get(source);
  }
<@fragments of="fields"/>
}
