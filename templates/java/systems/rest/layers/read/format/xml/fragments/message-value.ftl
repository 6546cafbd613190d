    /** What the column with this source has of the element. */
    Object value(String source) {
      return (([=Name]Element) record).value(source);
    }
