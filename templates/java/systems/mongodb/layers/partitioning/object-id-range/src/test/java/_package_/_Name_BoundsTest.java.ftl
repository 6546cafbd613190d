package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parts have every document once, whatever its id is, and about as many each where ObjectIds can be divided. */
class [=Name]BoundsTest {
  private static final String COLUMN = [=partitioning.literalColumn];
  private static final int DOCUMENTS = 28; // of 32 or more the stand-in makes a sample only with luck

  private final [=Name]Divided collection = new [=Name]Divided();

  @AfterEach
  void close() {
    collection.close();
  }

  @Test
  void spansDivideIdsOfManySeconds() throws IOException {
    fill(i -> String.format("%08x%016x", 1_700_000_000 + i, 7L * i));
    assertEquals(List.of(7, 7, 7, 7), collection.sizes("span"));
  }

  @Test
  void spansDivideIdsThatOneProcessMadeInOneSecond() throws IOException {
    fill(i -> "6553f100a1b2c3d4e5" + String.format("%06x", 0xfff0 + i));
    assertEquals(List.of(7, 7, 7, 7), collection.sizes("span"));
  }

  @Test
  void samplesDivideIdsThatManyMadeInOneSecond() throws IOException {
    fill(i -> "6553f100" + String.format("%010x", 1L << (i + 10)) + "000001");
    assertEquals(List.of(7, 7, 7, 7), collection.sizes("sample"));
  }

  /** All but one were made close together. */
  @Test
  void spansMayBeNearlyEmpty() throws IOException {
    fill([=Name]BoundsTest::uneven);
    assertEquals(List.of(DOCUMENTS - 1, 0, 0, 1), collection.sizes("span"));
    assertEquals(List.of(7, 7, 7, 7), collection.sizes("sample"));
  }

  @Test
  void chunksDivideAsTheyAre() throws IOException {
    fill([=Name]BoundsTest::uneven);
    collection.shard(new BsonDocument([=Name]Divided.FIELD, new BsonInt32(1)).append("other", new BsonInt32(1)), uneven(20), uneven(24), "70" + uneven(0).substring(2));
    assertEquals(List.of(20, 4, 3, 1), collection.sizes("chunks"));
  }

  @Test
  void chunksOfHashesSayNothing() throws IOException {
    fill([=Name]BoundsTest::uneven);
    collection.shard(BsonDocument.parse("{'" + [=Name]Divided.FIELD + "': 'hashed'}"), uneven(20));
    assertEquals(List.of(7, 7, 7, 7), collection.sizes("chunks"));
  }

  @Test
  void idsOfAnyKindAreReadOnce() throws IOException {
    fill(i -> String.format("%08x%016x", 0x7ffffff0 + i, i)); // the first bit is no sign
    List<BsonValue> others = List.of(new BsonString("a text"), new BsonString(uneven(3)), new BsonInt32(7), new BsonBinary(UUID.randomUUID()),
        new BsonObjectId(new ObjectId("0".repeat(24))), new BsonObjectId(new ObjectId("f".repeat(24))));
    others.forEach(collection::insert);
    for (String bounds : List.of("span", "sample", "chunks")) {
      assertEquals(DOCUMENTS + others.size(), collection.sizes(bounds).stream().mapToInt(Integer::intValue).sum(), bounds);
    }
  }

  @Test
  void idsThatAreNoObjectIdsAreOnePart() throws IOException {
    IntStream.range(0, 5).forEach(i -> collection.insert(new BsonString("text " + i)));
    assertEquals(List.of(5), collection.sizes("span"));
  }

  @Test
  void whoAsksForAnIdIsOneTask() throws IOException {
    fill([=Name]BoundsTest::uneven);
    [=Name]Filters one = new [=Name]Filters(List.of(new [=Name]Filters.Condition(COLUMN, "=", List.of(uneven(3)))));
    try ([=Name]Client client = new [=Name]Client(collection.options("span"))) {
      List<[=Name]Partition> parts = [=Name]Partition.plan(client, collection.options("span"), one);
      assertEquals(1, parts.size());
      assertEquals(1, [=Name]Divided.read(client.where(one), parts.get(0)).size());
    }
  }

  private static String uneven(int i) {
    return (i == DOCUMENTS - 1 ? "f0" : "65") + String.format("53f100a1b2c3d4e5%06x", i);
  }

  private void fill(IntFunction<String> ids) {
    IntStream.range(0, DOCUMENTS).forEach(i -> collection.insert(new BsonObjectId(new ObjectId(ids.apply(i)))));
  }
}
