    publishers.values().forEach([=Name]Publisher::close);
    publishers.clear();
