    token = part + "-" + UUID.randomUUID(); // attempt numbers begin again when the driver restarts
