    found = found.stream().map([=Name]Server::orphaned).toList();
