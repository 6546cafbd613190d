      Set<Long> wanted = wanted(session, map);
      if (wanted != null) {
        return arcs.stream().flatMap(arc -> arc.at(wanted)).toList();
      }
