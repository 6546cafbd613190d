    given.refuse(use == Use.READ && read.topicFilter() == null, "topicFilter is required to read");
    given.refuse(use == Use.READ && read.clientId() == null, "clientId is required to read: the broker keeps what waits under this name");
    given.refuse(use == Use.READ && read.qos() == 0,
        "qos is 0, but a message of QoS 0 is gone once it is delivered, before it could be made durable: read with 1 or 2");
