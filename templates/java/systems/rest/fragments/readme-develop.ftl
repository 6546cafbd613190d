
### How the API is asked

`[=Name]Client` has the requests, `[=Name]Pages` goes from page to page, `[=Name]Http` signs, waits and turns errors into
exceptions. A page of up to 8 MB is in memory before its first record is given, so a connection that breaks is no more than
another try; of a longer one, only what is read of it, and then the task is tried again by Spark. A wait that the API asks for by
`Retry-After` is kept by all tasks of an executor. No redirect is followed, and no page on another server.

The tests talk to `[=Name]Server`, an API on the JDK's own server that is made from the same spec: its paths, parameters, pages,
orders, errors and proofs of identity. `mvn test -Dtest='*SoakTest' -Dfaults=1000` lets a thousand answers go
wrong in each way, which takes some minutes.
