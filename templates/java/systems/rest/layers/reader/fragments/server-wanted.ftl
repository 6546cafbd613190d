  private Predicate<JsonNode> wanted([=Name]Call call) {
    List<Predicate<JsonNode>> conditions = new ArrayList<>(List.of(record -> true));
<#list settings.read.parameters?filter(p -> p.from?matches("range-.*|list-value|parent")) as p>
    condition(conditions, [=(settings.read.parameters?filter(q -> q.in == p.in && q.name.literal == p.name.literal)?size == 1 && ["query", "header", "path", "cookie", "body", "form"]?seq_contains(p.in) && p.before.literal + p.after.literal == "\"\"\"\"" && p.quote == "none"
                && !(paging.joined && settings.pagination.in == p.in && settings.pagination.parameter.literal == p.name.literal))
            ?then("call.value(\"" + p.in + "\", " + p.name.literal + ", " + settings.read.path.literal + ")",
              "part(call.value(\"" + p.in + "\", " + p.name.literal + ", " + settings.read.path.literal + "), " + p.join.literal + ", " + p.before.literal + ", " + p.after.literal + ", \"" + p.quote + "\", \"\")")],
        "[=p.from][=(p.exclusive == "true")?then("-exclusive", "")]", [=Name]Rows.source([=p.column.literal]), "[=p.format]");
</#list>
<@fragments of="server-filters"/>
    return record -> conditions.stream().allMatch(condition -> condition.test(record));
  }

  /** A part of a text, by what stands around it, as it was before it was put in quotes; null when it is not there. */
  private static String part(String whole, String join, String before, String after, String quote, String separator) {
    String one = switch (quote) {
      case "single" -> "'(?:[^']|'')*'";
      case "double" -> "\"(?:[^\"\\\\]|\\\\.)*\"";
      default -> "[\\w.:+/-]*";
    };
    String several = separator.isEmpty() ? one : one + "(?:" + Pattern.quote(separator) + one + ")*";
    for (String start : List.of(Pattern.quote(join + before), "^" + Pattern.quote(before))) {
      Matcher found = Pattern.compile(start + "(" + several + ")" + Pattern.quote(after)).matcher(whole == null ? "" : whole);
      if (whole != null && found.find()) {
        return quote.equals("none") ? found.group(1) : Pattern.compile(one).matcher(found.group(1)).results()
            .map(each -> unquoted(each.group(), quote)).collect(Collectors.joining(separator));
      }
    }
    return null;
  }

  private static String unquoted(String text, String quote) {
    String inner = text.substring(1, text.length() - 1);
    return quote.equals("single") ? inner.replace("''", "'") : inner.replaceAll("\\\\(.)", "$1");
  }

  private volatile boolean generous;

  /** Lets the end of a range belong to it from now on, as it does in many an API. */
  void countEndsIn() {
    generous = true;
  }

  private void condition(List<Predicate<JsonNode>> all, String value, String kind, String source, String format) {
    if (value != null && kind.equals("range-interval")) {
      condition(all, value.split("/")[0], "range-start", source, format);
      condition(all, value.split("/")[1], "range-end", source, format);
    } else if (value != null) {
      all.add(record -> {
        JsonNode field = field(record, source);
        int order = !kind.startsWith("range") ? 0 : compared(field, value, format);
        return switch (kind) {
          case "range-start" -> order >= 0;
          case "range-start-exclusive" -> order > 0;
          case "range-end" -> order < 0 || order == 0 && generous;
          default -> field.asText().equals(value);
        };
      });
    }
  }

  private static int compared(JsonNode field, String value, String format) {
    if (field.isNumber()) {
      return Long.compare(field.longValue(), Long.parseLong(value));
    }
    Instant bound = switch (format) {
      case "epoch-seconds" -> Instant.ofEpochSecond(Long.parseLong(value));
      case "epoch-millis" -> Instant.ofEpochMilli(Long.parseLong(value));
      case "date" -> LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC);
      default -> Instant.parse(value);
    };
    return Instant.parse(field.textValue()).compareTo(bound);
  }

  /** By source, the parameters that sort by it, each with the values for the two orders. */
  private static final List<List<String>> ORDERS = List.of([=
      settings.bounds.order?map(o -> "\n      List.of(" + Name + "Rows.source(" + o.column.literal + "), \"" + o.in + "\", " + o.name.literal
          + ", " + o.ascending.literal + ", " + o.descending.literal + ")")?join(",")]);

  private static Comparator<JsonNode> order([=Name]Call call) {
    Map<String, List<List<String>>> bySource =
        ORDERS.stream().collect(Collectors.groupingBy(order -> order.get(0), LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<List<String>>> source : bySource.entrySet()) {
      for (int direction = 3; direction <= 4; direction++) {
        int wanted = direction;
        if (source.getValue().stream().allMatch(order -> order.get(wanted).equals(call.value(order.get(1), order.get(2), "")))) {
          Comparator<JsonNode> least = Comparator.comparing(record -> field(record, source.getKey()), [=Name]Server::compared);
          return wanted == 3 ? least : least.reversed();
        }
      }
    }
    return (a, b) -> 0;
  }

  private static int compared(JsonNode a, JsonNode b) {
    return a.isNumber() ? Long.compare(a.longValue(), b.longValue())
        : Instant.parse(a.textValue()).compareTo(Instant.parse(b.textValue()));
  }
