  private static final Logger LOG = LoggerFactory.getLogger([=Name]Client.class);
