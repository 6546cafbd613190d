  private [=Name]Request all;

  /** The request for the page that a number, offset, cursor or key leads to; the first one may need none. */
  private [=Name]Request requestFor(Object state) {
    return sized(all.copy().[=settings.pagination.in]([=(settings.pagination.in == "text")?then("", settings.pagination.parameter.literal + ", ")
        + paging.around?then(Name + "Client.around(" + settings.pagination.before.literal + ", ", "")
        + {"none": "", "single": Name + "Client.single(", "double": Name + "Client.doubled("}[settings.pagination.quote]]state[=
        (settings.pagination.quote == "none")?then("", ")") + paging.around?then(", " + settings.pagination.after.literal + ")", "")
        + paging.joined?then(", " + settings.pagination.join.literal, "")]));
  }
