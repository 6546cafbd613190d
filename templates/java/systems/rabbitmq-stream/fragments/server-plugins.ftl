printf '[rabbitmq_auth_mechanism_ssl,rabbitmq_stream].\n' > "$folder/plugins"
{
  echo "stream.listeners.tcp.1 = 127.0.0.1:$6"
  echo "stream.advertised_host = 127.0.0.1"
  echo "stream.advertised_port = $6"
  echo "${7:-}"
} >> "$folder/rabbitmq.conf"
