    if (row.deletes()) {
      return new DeleteOneModel<>(key);
    }
