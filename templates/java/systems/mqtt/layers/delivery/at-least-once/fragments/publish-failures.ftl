  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void everyMessageIsThereOnceItIsConfirmed(int qos) throws IOException {
    Map<String, String> options = with("qos", "" + qos);
    options.put("maxUnconfirmed", "100");
    write(options, rows());
    assertPublished("published with QoS " + qos, true);
  }

  /** Nobody knows what had arrived when the connection was cut, so the rows go again. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theConnectionIsCutMidBatch(int qos) throws IOException {
    try ([=Name]Proxy proxy = [=Name]Proxy.of(system.options(), 50_000)) {
      Map<String, String> options = proxy.through(with("qos", "" + qos));
      IOException cut = assertThrows(IOException.class, () -> write(options, rows()));
      assertTrue([=Name]Client.isTransient(cut), cut.toString());
      write(options, rows());
      assertEquals(1, proxy.cuts());
    }
    assertPublished("connection cut mid-batch, QoS " + qos, false);
  }

  /** As a broker that hangs, and dies: what it did not confirm is an error, where it is asked to confirm. */
  @Test
  void whatIsNotConfirmedIsAnErrorUnlessByQos0() throws Exception {
    assertTrue(writeToTheDying("0") == null);
    IOException silence = writeToTheDying("1");
    assertTrue([=Name]Client.isTransient(silence), silence.toString());
    assertTrue(writeToTheDying("2").getMessage().contains("confirmed nothing"));
    System.out.println("QoS 0, broker killed: 10 rows written without an error, lost " + (10 - system.messages().size()));
    assertEquals(List.of(), system.messages());
  }

  private IOException writeToTheDying(String qos) throws Exception {
    Map<String, String> options = with("qos", qos);
    options.put("timeout", "PT1S");
    try ([=Name]Client client = client(options)) {
      client.write(List.of());
      system.broker().hang();
      client.write(rows().subList(0, 10));
      client.flush();
      return null;
    } catch (IOException e) {
      return e;
    } finally {
      system.broker().kill();
      system.broker().started();
      system.connect();
    }
  }
