#!/bin/sh
# Runs RabbitMQ in a folder of its own until standard input ends, which it does with the JVM that started this.
# Usage: server.sh RABBITMQ_SERVER FOLDER AMQP_PORT DISTRIBUTION_PORT EPMD_PORT
set -eu
server=$1
folder=$2
mkdir -p "$folder/home"
printf 'listeners.tcp.1 = 127.0.0.1:%s\n' "$3" > "$folder/rabbitmq.conf"
printf '[rabbitmq_auth_mechanism_ssl,rabbitmq_stream].\n' > "$folder/plugins"
{
  echo "stream.listeners.tcp.1 = 127.0.0.1:$6"
  echo "stream.advertised_host = 127.0.0.1"
  echo "stream.advertised_port = $6"
  echo "${7:-}"
} >> "$folder/rabbitmq.conf"
export HOME="$folder/home"
export RABBITMQ_NODENAME="tests$3@localhost"
export RABBITMQ_MNESIA_BASE="$folder/data"
export RABBITMQ_LOG_BASE="$folder/log"
export RABBITMQ_ENABLED_PLUGINS_FILE="$folder/plugins"
export RABBITMQ_CONFIG_FILE="$folder/rabbitmq.conf"
export RABBITMQ_CONF_ENV_FILE=/dev/null
export RABBITMQ_PID_FILE="$folder/pid"
export RABBITMQ_DIST_PORT="$4"
export ERL_EPMD_PORT="$5"
export ERL_EPMD_ADDRESS=127.0.0.1
export ERL_EPMD_RELAXED_COMMAND_CHECK=1
export RABBITMQ_ALLOW_INPUT=true # so that the start script becomes the broker itself
export RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-noinput -kernel inet_dist_use_interface {127,0,0,1}'
"$server" < /dev/null &
broker=$!
cat > /dev/null
kill -9 "$broker" || true
wait "$broker" || true
epmd -port "$5" -kill || true
