      if (source.startsWith("$")) {
        return; // it is of a change, not of a document
      }
