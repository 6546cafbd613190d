
  @Test
  void aCookieHoldsWhateverThereIs() {
    [=Name]Request request = request().cookie("a", "x; y=\u00fc/1").cookie("none", null).cookie("b", 5);
    assertEquals("a=x%3B%20y=%C3%BC/1; b=5", request.headers().get("Cookie"));
    assertEquals("a=x%3B%20y=%C3%BC/1; b=5; c=6", request.copy().cookie("c", 6).headers().get("Cookie"));
  }
