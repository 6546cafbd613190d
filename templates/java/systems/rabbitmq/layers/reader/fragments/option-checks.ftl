    given.refuse(use == Use.READ && read.queue() == null, "queue is required to read");
