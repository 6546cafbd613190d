        if (start.length == 0) {
          throw new IOException("it is empty");
        }
