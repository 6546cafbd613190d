      if (taken) {
        continue;
      }
