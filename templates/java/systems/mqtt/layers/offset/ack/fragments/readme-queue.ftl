The broker keeps the stream's messages in `sessions` sessions, `<clientId>-0` and so on, from the first start of the query on; what
was published before is not read. It shares them out among the sessions, and `parallelism` tasks read a batch, each some of the sessions.
The driver looks into all of them, without acknowledging anything, before it begins a batch: none is begun while they are empty, a batch
takes what was there, and `availableNow` drains what was there at first. A broker shows no more than its own window
(Mosquitto: `max_inflight_messages`, 20); where a session shows `window` messages, the tasks read on behind it, until none has come for
`idleTimeout` or `takeTime` is over, and `availableNow` takes a million at most. A larger window makes larger claims, which is faster.

What QoS means here:

* The broker waits for an acknowledgement of QoS 1 and 2 alone. What is *published* with QoS 0 is lost when no task is connected, or when the
  driver looks; a stream cannot be read with `qos` 0 at all.
* QoS 2 does not double on the way to a task what QoS 1 might; the claim log recognises either by its id. Any message may be one that
  came before, since a broker that was killed, or hands a message to another session, does not mark it: all ids are looked up.
* The sessions are as safe as the broker keeps them. Mosquitto forgets at a kill what it has not saved (`autosave_interval`), and drops
  what is more than `max_queued_messages`, 1000 unless you say 0.
* A message on its way has one of 65535 numbers. Mosquitto 2.0 sends ahead more than its window when a session was opened again, and from one
  with more messages than that may send two with the same number, upon which the client ends the connection; what was not acknowledged is asked
  for over another one. More `sessions` hold fewer messages each.

Each session can have one connection, so a query needs a `clientId` that no other uses. Lower `sessions` only when they are empty.
<@lines of="readme-version"/>
