    /** The cell as a plain Java value, null when absent; a source with a slash at its start leads into what is nested. */
    Object value(String source) {
      return source.startsWith("/") ? at(record, source) : ((Map<?, ?>) record).get(source);
    }
