  /** One record as the API sends it. */
  record Message(Object record, long size) {
<@fragments of="message-value"/>

    /** The field as an instant, for a field that always is one. */
    private Instant timeAt(String source) {
      [=epochs?then("Object value = " + Name + "Rows.timed(source, value(source));
      if (value instanceof Instant time) {
        return time;
      }
      if (value", "if (value(source)")] instanceof String text) {
        return [=Name]Values.Timestamps.instant(text);
      }
      throw new IllegalArgumentException("a record has no time in " + source);
    }

    /** The field as a number, for a field that always is one. */
    private long numberAt(String source) {
      if (value(source) instanceof Number number) {
        return number instanceof Integer || number instanceof Long
            ? number.longValue() : new BigDecimal(number.toString()).longValueExact();
      }
      throw new IllegalArgumentException("a record has no number in " + source);
    }
<@fragments of="json-at"/>
<@fragments of="message"/>
  }

  /** The records of one read: {@code next} gives every one of them, or throws. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }

<@fragments of="client-bounds"/>

  /** The request for the records of a range, and perhaps for more. */
  private [=Name]Request reading(Range range) {
    return new [=Name]Request("[=settings.read.method?upper_case]", options.url(), [=settings.read.path.literal])
        [=settings.read.parameters?map(p -> "." + p.in + "(" + (p.in == "text")?then("", p.name.literal + ", ")
            + (p.before.literal + p.after.literal == "\"\"\"\"")?then("", "around(" + p.before.literal + ", ")
            + {"none": "", "single": "single(", "double": "doubled("}[p.quote]
            + (p.with.literal == "\"\"")?then("", "range.startOf(" + p.with.literal + ", value -> ") + {
              "constant": {"text": p.value.literal, "json": Name + "Request.json(" + p.value.literal + ")"}[p.as],
              "option": "options." + p.option + "()",
              "parent": "range.startOf(" + p.column.literal + ", value -> value)",
              "list-value": "range.startOf(" + p.column.literal + ", value -> value)",
              "range-start": "range.startOf(" + p.column.literal + ", Format." + p.format?upper_case?replace("-", "_")
                  + (p.exclusive == "true")?then("::below)", "::floor)"),
              "range-end": "range.endOf(" + p.column.literal + ", Format." + p.format?upper_case?replace("-", "_") + "::ceiling)",
              "range-interval": "range.interval(" + p.column.literal + ", Format." + p.format?upper_case?replace("-", "_") + ")"
            }[p.from] + (p.with.literal == "\"\"")?then("", ")") + (p.quote == "none")?then("", ")")
            + (p.before.literal + p.after.literal == "\"\"\"\"")?then("", ", " + p.after.literal + ")")
            + (p.join.literal == "\"\"" && ["query", "header", "path", "cookie", "body", "form"]?seq_contains(p.in))?then("", ", " + p.join.literal) + ")")?join("\n        ")][=
        told?then(settings.filters?map(f -> "\n        ." + f.in + "(" + (f.in == "text")?then("", f.name.literal + ", ")
            + (f.before.literal + f.after.literal == "\"\"\"\"")?then("", "around(" + f.before.literal + ", ")
            + (f.operator == "in")?then("", {"none": "", "single": "single(", "double": "doubled("}[f.quote]) + {
              "equals": "equalTo(" + f.column.literal + ")",
              "in": "among(" + f.column.literal + ", " + f.atMost + ", " + f.separator.literal + ", "
                  + {"none": "Object::toString", "single": Name + "Client::single", "double": Name + "Client::doubled"}[f.quote] + ")",
              "at-least": "Format." + f.format?upper_case?replace("-", "_") + ".floor(filters.least(" + f.column.literal + "))",
              "greater": "Format." + f.format?upper_case?replace("-", "_") + ".below(filters.least(" + f.column.literal + "))",
              "at-most": "Format." + f.format?upper_case?replace("-", "_") + ".ceiling(filters.greatest(" + f.column.literal + "))",
              "less": "Format." + f.format?upper_case?replace("-", "_") + ".above(filters.greatest(" + f.column.literal + "))"
            }[f.operator] + (f.operator == "in" || f.quote == "none")?then("", ")")
            + (f.before.literal + f.after.literal == "\"\"\"\"")?then("", ", " + f.after.literal + ")")
            + (f.join.literal == "\"\"" && ["query", "header", "body", "form"]?seq_contains(f.in))?then("", ", " + f.join.literal) + ")")?join(""), "")][=
        selects?then((settings.read.fields.more == "join")?then("\n        .fields(fields())",
            "\n        ." + settings.read.fields.in + "(" + settings.read.fields.name.literal + ", fields())"), "")];
  }

  /** The first value of a column in an order, null when there are no records. */
  private <T> T first([=Name]Request sorted, Function<Message, T> value, Comparator<T> order) throws IOException {
    T first = null;
    try ([=Name]Pages pages = new [=Name]Pages(http, sorted[=(selects && settings.read.fields.more == "join")?then(".fields(lists(names(NEEDED), List.of(), 1, 1))", "")], record -> true, [=(settings.bounds.style == "sorted")?then("1", "Long.MAX_VALUE")])) {
      while (pages.next()) {
        T next = value.apply(pages.message());
        first = first == null || order.compare(next, first) < 0 ? next : first;
      }
    }
    return first;
  }
<#if halves>

  /** Asks for the first page at once, to know whether the API gives a result of that size. */
  private Cursor begun([=Name]Request request, Predicate<Message> wanted, long limit) throws IOException {
    try {
      return new [=Name]Pages(http, request, wanted, limit).[=(settings.tooLarge.by == "total")?then("begunWithin(" + settings.tooLarge.records + ")", "begun()")];
    } catch ([=Name]Http.Refused e) {
      if (e.status() == [=settings.tooLarge.status][=(settings.tooLarge.text.literal == "\"\"")?then("", " && e.getMessage().contains(" + settings.tooLarge.text.literal + ")")]) {
        throw new TooLarge(e);
      }
      throw e;
    }
  }

  /** The API does not give results of this size. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(IOException cause) {
      super(cause);
    }
  }
</#if>
