      system.server().refuseAll(true); // as a wrong key could sign nothing
