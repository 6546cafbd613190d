    client.readAs(task.number());
