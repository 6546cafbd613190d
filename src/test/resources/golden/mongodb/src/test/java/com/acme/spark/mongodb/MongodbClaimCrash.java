package com.acme.spark.mongodb;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.util.Progressable;

/** The local file system under another name, for a process that is to die at some point of the claim protocol. */
public final class MongodbClaimCrash extends RawLocalFileSystem {
  static final String POINT = "claim.crash";
  private static final int THIRD = 3;
  private static int drafts;
  private static int claims;
  private static boolean full;

  /** From now on nothing more can be written, or it can again. */
  static void fill(boolean isFull) {
    full = isFull;
  }

  /** Kills this process, without any chance to clean up, if this is where it is to die. */
  static void at(String point, long count) {
    if (point.equals(System.getProperty(POINT)) && count == 1) {
      Runtime.getRuntime().halt(MongodbClaimRun.KILLED);
    }
  }

  @Override
  public URI getUri() {
    return URI.create("crash:///");
  }

  @Override
  public String getScheme() {
    return "crash";
  }

  @Override
  public FSDataOutputStream create(
      Path file, boolean overwrite, int buffer, short replication, long block, Progressable progress)
      throws IOException {
    synchronized (MongodbClaimCrash.class) {
      if (isDraft(file) && ++drafts == THIRD) {
        at("before-claim", 1);
      }
    }
    return full
        ? new FSDataOutputStream(new FullDisk(), null)
        : super.create(file, overwrite, buffer, replication, block, progress);
  }

  /** A draft is deleted as soon as it has become a claim, and before anything is acknowledged. */
  @Override
  public boolean delete(Path file, boolean recursive) throws IOException {
    synchronized (MongodbClaimCrash.class) {
      if (isDraft(file) && ++claims == THIRD) {
        at("after-claim", 1);
      }
    }
    return super.delete(file, recursive);
  }

  /** Takes a file's name and nothing of its content. */
  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int data) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  private static boolean isDraft(Path file) {
    return file.toString().contains("/claims/") && file.getName().startsWith(".");
  }
}
