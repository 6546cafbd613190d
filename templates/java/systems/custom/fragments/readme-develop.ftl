### To reach your own system

What is here runs, but reads and writes a log of JSON lines in the folder that `path` names: a stand-in for your system. Edit
`[=Name]Client`, the only class that talks to the outside, method by method; its comments say what each must do, and its
options belong into the spec. `[=Name]System` does the same for the tests, by the system's own client and without the connector.
The classes `[=Name]Log…` and `[=Name]Json` go with the stand-in. The tests that stay tell when the client is right.
