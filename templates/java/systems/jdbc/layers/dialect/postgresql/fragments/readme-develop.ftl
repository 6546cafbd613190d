
### What the tests need

The tests start the PostgreSQL that is installed, in a folder and on a port of their own, and kill it while it is read and written (on
Debian `apt-get install postgresql`; as root they run it as the user `postgres`). Where there is none they are skipped, unless
`SPARKDS_REQUIRE_SERVERS=true`. `[=Name]Client` asks and writes, `[=Name]Dialect` has what PostgreSQL alone does so,
`[=Name]Fields` what goes in and out as text or JSON.
