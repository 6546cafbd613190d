
Messages of MQTT 3.1.1 carry no id. Unless `messageId` says where in the body there is one, a message that comes again is read twice:
the stream is at-least-once.

A session of MQTT 3.1.1 is subscribed once, when it is made, since each subscription would bring what is retained again: to read
another `topicFilter`, take another `clientId`.
