    given.refuse(read.startingTimestamp() != null && given.texts.containsKey("startingOffset") && !read.startingOffset().equals("earliest"),
        "startingTimestamp and startingOffset both say where a stream starts: give one");
