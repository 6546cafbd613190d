    if (value instanceof [=Name]Element element) {
      return plain(element.tree());
    }
