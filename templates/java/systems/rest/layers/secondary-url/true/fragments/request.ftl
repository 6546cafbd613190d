  /** The same for another server; null when this is not for that one. */
  [=Name]Request moved(URI from, URI to) {
    if (!place.startsWith(base(from) + "/")) {
      return null;
    }
    [=Name]Request moved = copy();
    moved.place = base(to) + place.substring(base(from).length());
    return moved;
  }
