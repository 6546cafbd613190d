* `requests`: all that were sent, tries again among them; `throttledMillis`: how long they waited for `requestsPerSecond`, or because
  the API asked for it. When the latter is most of a task's time, more tasks make nothing faster.
* `circuitBreaker`: `closed`, or `open` and `half-open` when an executor leaves the API alone. Alarm on anything but closed.
