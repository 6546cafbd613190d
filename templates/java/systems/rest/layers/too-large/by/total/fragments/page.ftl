    private final Deque<[=Name]Client.Message> ahead = new ArrayDeque<>();
