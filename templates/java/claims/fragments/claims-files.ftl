  /** Makes the messages the segment of that place; false when another attempt was faster. */
  boolean publish(Place place, [=Name]Claim.Segment segment, List<[=Name]Client.Message> messages) throws IOException {
    Path target = path(place);
    Path draft = new Path(target.getParent(), "." + target.getName() + "." + UUID.randomUUID());
    try {
      try (FSDataOutputStream out = files().create(draft, false)) {
        segment.writeTo(out, messages);
        if (out.hasCapability(StreamCapabilities.HSYNC)) {
          out.hsync();
        }
      }
      return create(files(), draft, target);
    } catch (IOException e) {
      throw new IOException("cannot make the claim segment " + target + ": " + e.getMessage()
          + ". The system keeps its messages: they are read again when this is mended.", e);
    } finally {
      files().delete(draft, false);
    }
  }

  /** Gives the draft its name, unless the name is taken. */
  static boolean create(FileSystem files, Path draft, Path target) throws IOException {
    if (files instanceof LocalFileSystem local) {
      return create(local.getRaw(), draft, target);
    }
    if (files instanceof RawLocalFileSystem local) {
      return link(local.pathToFile(draft).toPath(), local.pathToFile(target).toPath());
    }
    if (files.rename(draft, target)) {
      return true;
    }
    if (files.exists(target)) {
      return false;
    }
    throw new IOException("cannot rename " + draft + " to " + target);
  }

  /** Hadoop's local rename overwrites; a hard link never does. */
  private static boolean link(java.nio.file.Path draft, java.nio.file.Path target) throws IOException {
    try {
      Files.createLink(target, draft);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    try (FileChannel directory = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
      directory.force(true); // the name has to survive a power cut, too
    }
    return true;
  }

  [=Name]Claim.Segment read(Place place, boolean messages) throws IOException {
    try (FSDataInputStream in = files().open(path(place))) {
      return [=Name]Claim.Segment.readFrom(in, messages);
    } catch (EOFException | StreamCorruptedException e) {
      throw new IOException("the claim segment " + path(place) + " is damaged or cut short. Its messages may be "
          + "acknowledged: restore the file from a copy; to delete it is to give them up.", e);
    }
  }

  private static long batch(FileStatus directory) {
    return Long.parseLong(directory.getPath().getName());
  }

  List<Place> places(long batch) throws IOException {
    return list(root + "/" + batch).stream()
        .map(file -> file.getPath().getName())
        .filter(name -> name.matches("\\d+-\\d+")) // drafts have other names
        .map(name -> name.split("-"))
        .map(name -> new Place(batch, Integer.parseInt(name[0]), Integer.parseInt(name[1])))
        .toList();
  }

  private List<FileStatus> list(String directory) throws IOException {
    try {
      return List.of(files().listStatus(new Path(directory)));
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  boolean has(Place place) throws IOException {
    return files().exists(path(place));
  }

  private Path path(Place place) {
    return new Path(root + "/" + place.batch() + "/" + place.task() + "-" + place.segment());
  }

  private FileSystem files() throws IOException {
    FileSystem files = new Path(root).getFileSystem(hadoop.value());
    return files instanceof LocalFileSystem local ? local.getRaw() : files; // the checksummed one cannot sync
  }
