package dev.sparkds.init;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;

/** The Spark type of a column of a database. */
final class JdbcType {
  private static final int MOST_DIGITS = 38;

  private JdbcType() {}

  /** Of the column that a row of the database's metadata describes. */
  static Guess<String> of(ResultSet column) throws SQLException {
    String written = Remark.line(column.getString("TYPE_NAME"));
    int size = column.getInt("COLUMN_SIZE");
    int scale = column.getInt("DECIMAL_DIGITS");
    boolean exact = size >= 1 && size <= MOST_DIGITS && scale >= 0 && scale <= size;
    String evidence = written.toLowerCase(Locale.ROOT) + " in the database";
    return switch (column.getInt("DATA_TYPE")) {
      case Types.BIT, Types.BOOLEAN -> Guess.stated("BOOLEAN", evidence);
      case Types.TINYINT, Types.SMALLINT -> Guess.stated("SMALLINT", evidence);
      case Types.INTEGER -> Guess.stated("INT", evidence);
      case Types.BIGINT -> Guess.stated("BIGINT", evidence);
      case Types.REAL -> Guess.stated("FLOAT", evidence);
      case Types.FLOAT, Types.DOUBLE -> Guess.stated("DOUBLE", evidence);
      case Types.NUMERIC, Types.DECIMAL -> exact ? Guess.stated("DECIMAL(" + size + "," + scale + ")", evidence)
          : Guess.unsure("DECIMAL(38,18)", evidence + " of no bounds");
      case Types.DATE -> Guess.stated("DATE", evidence);
      case Types.TIMESTAMP_WITH_TIMEZONE -> Guess.stated("TIMESTAMP", evidence);
      case Types.TIMESTAMP -> written.toLowerCase(Locale.ROOT).matches(".*(tz|with time zone).*")
          ? Guess.stated("TIMESTAMP", evidence) : Guess.likely("TIMESTAMP", evidence + ", in the session's time zone");
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Guess.stated("BINARY", evidence);
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.NCLOB ->
          Guess.stated("STRING", evidence);
      default -> Guess.unsure("STRING", evidence + ", for which Spark has no type");
    };
  }
}
