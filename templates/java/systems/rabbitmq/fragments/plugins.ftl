      <plugin>
        <artifactId>maven-dependency-plugin</artifactId>
        <version>3.8.1</version>
        <executions>
          <execution>
            <!-- The broker of the tests where there is no RabbitMQ. It runs in a JVM of its own, off Spark's class path. -->
            <id>embedded-broker</id>
            <phase>process-test-resources</phase>
            <goals>
              <goal>copy</goal>
            </goals>
            <configuration>
              <outputDirectory>${project.build.directory}/broker</outputDirectory>
              <artifactItems>
<#list ["org.apache.qpid:qpid-broker-core:10.0.1", "org.apache.qpid:qpid-broker-plugins-amqp-0-8-protocol:10.0.1", "org.apache.qpid:qpid-broker-plugins-memory-store:10.0.1", "tools.jackson.core:jackson-core:3.0.3", "tools.jackson.core:jackson-databind:3.0.3", "com.fasterxml.jackson.core:jackson-annotations:2.20", "com.github.ben-manes.caffeine:caffeine:3.2.3", "org.bouncycastle:bcprov-jdk18on:1.83", "org.bouncycastle:bcpkix-jdk18on:1.83", "org.bouncycastle:bcutil-jdk18on:1.83", "org.slf4j:slf4j-api:2.0.17"] as jar>
                <artifactItem>
                  <groupId>[=jar?split(":")[0]]</groupId>
                  <artifactId>[=jar?split(":")[1]]</artifactId>
                  <version>[=jar?split(":")[2]]</version>
                </artifactItem>
</#list>
              </artifactItems>
            </configuration>
          </execution>
        </executions>
      </plugin>
