  private static final Pattern NEXT = Pattern.compile("<([^>]*)>[^,]*;\\s*rel=\"?next\"?");

  private final Trail trail = new Trail();

  private [=Name]Request first([=Name]Request all) {
    return sized(all);
  }

  /** The request for the page that the header names as the next, or null when there is none. */
  private [=Name]Request following() throws IOException {
    Matcher link = NEXT.matcher(page.answer.header("Link").orElse(""));
    return link.find() ? trail.unseen(request.at(link.group(1))) : null;
  }
