#!/bin/sh
# Runs Mosquitto until standard input ends, which it does with the JVM that started this.
# Usage: server.sh MOSQUITTO CONFIGURATION
set -eu
"$1" -c "$2" < /dev/null &
broker=$!
cat > /dev/null
kill -9 "$broker" || true
wait "$broker" || true
