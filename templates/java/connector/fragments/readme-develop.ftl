## Develop

`[=Name]Client` is the only class that talks to the outside; `[=Name]Options` the only one that knows option names.

```sh
mvn verify                              # tests run on Spark 4.2
mvn verify -Dspark.version=4.0.4        # the same jar, tested on another Spark: 4.0.4, 4.1.3, 4.2.0
mvn test -Dtest='[=Name]OptionsTest'
```

The code is compiled against Spark 4.0, the oldest that it runs on, and uses nothing of `org.apache.spark.sql.execution`,
which changes between versions. For a newer Spark raise `spark.version` in `pom.xml`; it is tested as it is.
The jar brings its client libraries under `[=package].shaded`, out of the way of a cluster's own.

The spec that this project was made from, by sparkds, is kept in `.sparkds/spec.yaml`.
