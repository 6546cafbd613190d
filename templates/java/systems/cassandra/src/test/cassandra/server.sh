#!/bin/sh
# Runs Cassandra on a folder that a first run fills, until its input ends or a line comes. The end of the input, as at the end of
# the JVM that started this, takes the folder away too.
# Usage: server.sh JAVA_HOME CLASS_PATH_FILE FOLDER PORT STORAGE_PORT
set -eu
java=$1/bin
classes=$2
folder=$3
here=$(cd "$(dirname "$0")" && pwd)
if [ ! -f "$folder/cassandra.yaml" ]; then
  "$java/keytool" -genkeypair -alias server -keyalg RSA -keysize 2048 -dname CN=localhost -ext san=ip:127.0.0.1 -validity 365 \
    -storetype PKCS12 -keystore "$folder/server.p12" -storepass changeit
  "$java/keytool" -exportcert -alias server -keystore "$folder/server.p12" -storepass changeit -file "$folder/server.crt"
  "$java/keytool" -importcert -noprompt -alias server -file "$folder/server.crt" -storetype PKCS12 -keystore "$folder/trust.p12" \
    -storepass changeit
  sed -e "s|@folder@|$folder|; s|@port@|$4|; s|@storage@|$5|" "$here/cassandra.yaml" > "$folder/cassandra.yaml"
fi
opened=""
for package in java.base/jdk.internal.misc java.base/jdk.internal.ref java.base/jdk.internal.loader java.base/jdk.internal.reflect \
    java.base/jdk.internal.math java.base/jdk.internal.module java.base/jdk.internal.util.jar java.base/sun.nio.ch java.base/java.io \
    java.base/java.nio java.base/java.lang java.base/java.lang.ref java.base/java.lang.module java.base/java.util \
    java.base/java.util.concurrent java.base/java.util.concurrent.atomic java.management.rmi/com.sun.jmx.remote.internal.rmi \
    java.rmi/sun.rmi.registry java.rmi/sun.rmi.server java.rmi/sun.rmi.transport java.sql/java.sql jdk.unsupported/sun.misc \
    jdk.management/com.sun.management.internal; do
  opened="$opened --add-exports $package=ALL-UNNAMED --add-opens $package=ALL-UNNAMED"
done
"$java/java" -Xms256m -Xmx320m -Xss512k -XX:MaxDirectMemorySize=64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
  -Dcassandra.config="file://$folder/cassandra.yaml" -Dcassandra.storagedir="$folder" \
  -Dlogback.configurationFile="$here/logback.xml" -Dcassandra-foreground=yes \
  -Dcassandra.skip_wait_for_gossip_to_settle=0 -Dcassandra.ring_delay_ms=0 -Dcassandra.superuser_setup_delay_ms=0 \
  -Djdk.attach.allowAttachSelf=true $opened -cp "$(cat "$classes")" org.apache.cassandra.service.CassandraDaemon < /dev/null &
server=$!
left=no
read -r line && left=yes
kill -9 "$server" || true
wait "$server" || true
[ $left = yes ] || rm -rf "$folder"
