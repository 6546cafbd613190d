package dev.sparkds.init;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Clues from a header of separated values, and from the rows below it. */
final class CsvSample {
  private static final int MOST_ROWS = 5_000;
  private static final int LONGEST_HEADER = 1 << 16;
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,300})(\\.[0-9]{1,300})?([eE][-+]?[0-9]{1,4})?");
  private static final Pattern FLAG = Pattern.compile("true|false|TRUE|FALSE|True|False");

  private CsvSample() {}

  static Clues read(String file, Reader reader) throws IOException {
    BufferedReader in = new BufferedReader(reader, LONGEST_HEADER * 2);
    Csv csv = new Csv(in, Csv.separator(header(in)));
    List<String> header = csv.row();
    if (header == null || header.stream().allMatch(String::isBlank)) {
      throw new InitException(file + ": the first line names no columns");
    }
    Observed record = new Observed();
    header.forEach(name -> record.field(name.strip()));
    List<String> remarks = new ArrayList<>();
    int rows = rows(csv, header, record);
    if (rows == 0) {
      remarks.add("there are no rows below the header, so each column is a STRING");
    } else if (rows == MOST_ROWS) {
      remarks.add("the first " + MOST_ROWS + " rows were read, and stand for the rest");
    }
    List<Field> fields = Fields.of(record, remarks);
    return Clues.table(ConnectorName.ofFile(file), null, fields, KeyGuess.of(fields), Map.of(), remarks);
  }

  private static String header(BufferedReader in) throws IOException {
    in.mark(LONGEST_HEADER);
    char[] start = new char[LONGEST_HEADER];
    int length = Math.max(0, in.read(start, 0, LONGEST_HEADER));
    in.reset();
    if (length > 0 && start[0] == '\ufeff') {
      in.skip(1);
    }
    return new String(start, 0, length).lines().findFirst().orElse("");
  }

  private static int rows(Csv csv, List<String> header, Observed record) throws IOException {
    int rows = 0;
    for (List<String> row = csv.row(); row != null && rows < MOST_ROWS; row = csv.row()) {
      if (row.size() > 1 || !row.get(0).isEmpty()) {
        rows++;
        record.addObject();
        for (int i = 0; i < header.size(); i++) {
          add(record.field(header.get(i).strip()), i < row.size() ? row.get(i) : "");
        }
      }
    }
    return rows;
  }

  private static void add(Observed seen, String cell) {
    if (cell.isEmpty()) {
      seen.addNull();
    } else if (FLAG.matcher(cell).matches()) {
      seen.addFlag();
    } else if (NUMBER.matcher(cell).matches()) {
      seen.addNumber(cell);
    } else {
      seen.addText(cell);
    }
  }
}
