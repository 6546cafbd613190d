#!/bin/sh
# Runs Cassandra on a folder that a first run fills, until its input ends or a line comes. The end of the input, as at the end of
# the JVM that started this, takes the folder away too.
# Nodes of one folder are a ring, which begins with 127.0.0.1; the others wait for each other's word before they join.
# Usage: server.sh JAVA_HOME CLASS_PATH_FILE FOLDER ADDRESS PORT STORAGE_PORT
set -eu
java=$1/bin
classes=$2
folder=$3
address=$4
here=$(cd "$(dirname "$0")" && pwd)
if [ ! -f "$folder/trust.p12" ]; then
  "$java/keytool" -genkeypair -alias server -keyalg RSA -keysize 2048 -dname CN=localhost -ext san=ip:127.0.0.1,ip:127.0.0.2,ip:127.0.0.3 -validity 365 \
    -storetype PKCS12 -keystore "$folder/server.p12" -storepass changeit
  "$java/keytool" -exportcert -alias server -keystore "$folder/server.p12" -storepass changeit -file "$folder/server.crt"
  "$java/keytool" -importcert -noprompt -alias server -file "$folder/server.crt" -storetype PKCS12 -keystore "$folder/trust.p12" \
    -storepass changeit
fi
if [ "$address" = 127.0.0.1 ]; then
  joins=false
  waits="-Dcassandra.skip_wait_for_gossip_to_settle=0 -Dcassandra.ring_delay_ms=0"
else
  joins=true
  waits="-Dcassandra.ring_delay_ms=2000"
fi
mkdir -p "$folder/$address"
sed -e "s|@folder@|$folder|; s|@address@|$address|; s|@port@|$5|; s|@storage@|$6|; s|@joins@|$joins|" "$here/cassandra.yaml" \
  > "$folder/$address/cassandra.yaml"
opened=""
for package in java.base/jdk.internal.misc java.base/jdk.internal.ref java.base/jdk.internal.loader java.base/jdk.internal.reflect \
    java.base/jdk.internal.math java.base/jdk.internal.module java.base/jdk.internal.util.jar java.base/sun.nio.ch java.base/java.io \
    java.base/java.nio java.base/java.lang java.base/java.lang.ref java.base/java.lang.module java.base/java.util \
    java.base/java.util.concurrent java.base/java.util.concurrent.atomic java.management.rmi/com.sun.jmx.remote.internal.rmi \
    java.rmi/sun.rmi.registry java.rmi/sun.rmi.server java.rmi/sun.rmi.transport java.sql/java.sql jdk.unsupported/sun.misc \
    jdk.management/com.sun.management.internal; do
  opened="$opened --add-exports $package=ALL-UNNAMED --add-opens $package=ALL-UNNAMED"
done
"$java/java" -Xms256m -Xmx320m -Xss512k -XX:MaxDirectMemorySize=160m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
  -Dcassandra.config="file://$folder/$address/cassandra.yaml" -Dcassandra.storagedir="$folder/$address" \
  -Dlogback.configurationFile="$here/logback.xml" -Dcassandra-foreground=yes \
  $waits -Dcassandra.size_recorder_interval=2 -Dcassandra.superuser_setup_delay_ms=0 \
  -Djdk.attach.allowAttachSelf=true $opened -cp "$(cat "$classes")" org.apache.cassandra.service.CassandraDaemon < /dev/null &
server=$!
left=no
read -r line && left=yes
kill -9 "$server" || true
wait "$server" || true
[ $left = yes ] || rm -rf "$folder"
