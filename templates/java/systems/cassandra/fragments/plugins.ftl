      <plugin>
        <artifactId>maven-antrun-plugin</artifactId>
        <version>3.1.0</version>
        <executions>
          <execution>
            <!-- Cassandra for the tests, which run it in a JVM of its own, off Spark's class path. -->
            <id>cassandra</id>
            <phase>process-test-resources</phase>
            <goals>
              <goal>run</goal>
            </goals>
            <configuration>
              <target>
                <pathconvert property="cassandra.classpath" refid="maven.plugin.classpath"/>
                <echo file="${project.build.directory}/cassandra.classpath">${cassandra.classpath}</echo>
              </target>
            </configuration>
          </execution>
        </executions>
        <dependencies>
          <dependency>
            <groupId>org.apache.cassandra</groupId>
            <artifactId>cassandra-all</artifactId>
            <version>5.0.6</version>
          </dependency>
        </dependencies>
      </plugin>
