name: ci
on:
  push:
  pull_request:
permissions:
  contents: read
jobs:
  verify:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    strategy:
      fail-fast: false
      matrix:
        spark: ["4.0.4", "4.1.3", "4.2.0"]
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-java@v4
        with:
          distribution: temurin
          java-version: "17"
          cache: maven
<@lines of="ci-servers"/>
      - run: mvn --batch-mode --no-transfer-progress verify -Dspark.version=${{ matrix.spark }}
