#!/bin/sh
# Runs PostgreSQL in a folder of its own: a line on standard input kills it, as a power cut would, and leaves the folder for
# another start; the end of standard input, which comes with that of the JVM that started this, takes the folder away too.
# Usage: server.sh POSTGRES_BIN FOLDER PORT
set -eu
bin=$1
folder=$2
port=$3
as=""
if [ "$(id -u)" = 0 ]; then # which PostgreSQL refuses to be
  as="setpriv --reuid=postgres --regid=postgres --init-groups"
  chown postgres "$folder"
fi
if [ ! -d "$folder/data" ]; then
  printf 'owner' > "$folder/password"
  chmod a+r "$folder/password"
  $as "$bin/initdb" -D "$folder/data" -U owner --pwfile="$folder/password" --auth=scram-sha-256 --no-sync -E UTF8 --locale=C.UTF-8
fi
$as "$bin/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off \
  -c shared_buffers=32MB -c max_connections=100 < /dev/null &
server=$!
left=no
read -r line && left=yes
kill -9 "$server" || true
wait "$server" || true
[ $left = yes ] || rm -rf "$folder"
