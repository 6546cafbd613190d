
  /** The offset of a number, before every other when there is none. */
  static [=Name]Offset before(Long number) {
    return new [=Name]Offset(number == null ? Long.MIN_VALUE : number);
  }

  /** The offset behind a number, before every other when there is none. */
  static [=Name]Offset after(Long number) {
    return new [=Name]Offset(number == null ? Long.MIN_VALUE : Math.addExact(number, 1));
  }
