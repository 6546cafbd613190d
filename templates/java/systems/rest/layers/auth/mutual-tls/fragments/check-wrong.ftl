      system.server().refuseAll(true); // as a wrong password opens no key store
