  /** Some records, and the token that leads to the next. */
  record Page(List<Message> messages, String next) {}

  /** Where the API goes on, and what it gave before that nobody has taken yet. */
  private record Rest(String token, List<Message> records) {
    static Rest of(String token) throws IOException {
      String[] lines = token.split("\n");
      List<Message> records = new ArrayList<>();
      for (int i = 1; i < lines.length; i++) {
        records.add(Message.readFrom(new DataInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(lines[i])))));
      }
      return new Rest(lines[0], records);
    }

    /** The token of the API, and a line for each record. */
    private String toToken() throws IOException {
      StringBuilder lines = new StringBuilder(token);
      for (Message record : records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        record.writeTo(new DataOutputStream(bytes));
        lines.append('\n').append(Base64.getEncoder().encodeToString(bytes.toByteArray()));
      }
      return lines.toString();
    }
  }

  /** The API has forgotten where a token leads. */
  static final class Expired extends IOException {
    private static final long serialVersionUID = 1L;

    Expired(IOException cause) {
      super("the API has forgotten where the token leads: " + cause.getMessage(), cause);
    }
  }
