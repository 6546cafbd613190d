    for ([=Name]Pages other : others) {
      other.close();
    }
