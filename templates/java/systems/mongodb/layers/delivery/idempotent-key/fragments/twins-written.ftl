      long operations = [=Name]Server.shared().client().getDatabase("local").getCollection("oplog.rs")
          .countDocuments(Filters.eq("ns", system.collection().getNamespace().getFullName()));
      assertTrue(operations > rows.size(), "no twin wrote anything");
