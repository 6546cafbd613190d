    given.refuse(use == Use.READ && read.qos() == 0,
        "qos is 0, but a message of QoS 0 is gone once it is delivered, before it could be made durable: read with 1 or 2");
