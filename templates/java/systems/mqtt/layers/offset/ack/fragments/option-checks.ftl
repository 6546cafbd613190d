    given.refuse(read.parallelism() > read.sessions(),
        "parallelism is " + read.parallelism() + " but there are no more than " + read.sessions() + " sessions to read");
    given.refuse(read.maxRowsPerTrigger() != null && read.maxRowsPerTrigger() < read.parallelism(),
        "maxRowsPerTrigger is " + read.maxRowsPerTrigger() + " but each of the " + read.parallelism() + " tasks (parallelism) has to read a session");
    given.refuse(use == Use.READ && read.onError().equals("dead-letter") && read.deadLetterTopic() == null,
        "onError is dead-letter, so deadLetterTopic is required to read");
