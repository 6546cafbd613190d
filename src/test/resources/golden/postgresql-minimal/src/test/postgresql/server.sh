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
  openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=localhost -addext 'subjectAltName=DNS:localhost,IP:127.0.0.1' \
    -keyout "$folder/server.key" -out "$folder/server.crt"
  chmod 600 "$folder/server.key"
  [ -z "$as" ] || chown postgres "$folder/server.key"
  for client in certified stranger; do # each is its own authority, and the server takes the first
    openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=certified -keyout "$folder/$client.key" -out "$folder/$client.crt"
    openssl pkcs8 -topk8 -nocrypt -in "$folder/$client.key" -outform DER -out "$folder/$client.pk8"
    openssl pkcs12 -export -inkey "$folder/$client.key" -in "$folder/$client.crt" -name user -passout pass:s3cr3t -out "$folder/$client.p12"
  done
  sed -i '1i hostssl all certified,another all cert clientcert=verify-full' "$folder/data/pg_hba.conf"
  chmod a+rx "$folder"
fi
$as "$bin/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c autovacuum=off \
  -c ssl=on -c ssl_cert_file="$folder/server.crt" -c ssl_key_file="$folder/server.key" \
  -c ssl_ca_file="$folder/certified.crt" \
  -c shared_buffers=32MB -c max_connections=100 < /dev/null &
server=$!
left=no
read -r line && left=yes
kill -9 "$server" || true
wait "$server" || true
[ $left = yes ] || rm -rf "$folder"
