      if (!isKnown(call)) { // and what came is said, as if for a developer
        answer(call, 401, "{\"error\": \"who is asking? " + call.query() + call.exchange().getRequestHeaders().values() + "\"}");
        return;
      }
