      <plugin>
        <artifactId>maven-shade-plugin</artifactId>
        <version>3.6.1</version>
        <executions>
          <execution>
            <phase>package</phase>
            <goals>
              <goal>shade</goal>
            </goals>
            <configuration>
              <dependencyReducedPomLocation>${project.build.directory}/dependency-reduced-pom.xml</dependencyReducedPomLocation>
              <artifactSet>
                <excludes>
                  <!-- Spark brings these -->
                  <exclude>org.slf4j:*</exclude>
                </excludes>
              </artifactSet>
              <!-- Moved out of the way of whatever version a cluster has. -->
              <relocations>
<#list dependencies?filter(dependency -> dependency.relocate != "") as dependency>
                <relocation>
                  <pattern>[=dependency.relocate]</pattern>
                  <shadedPattern>[=package].shaded.[=dependency.relocate]</shadedPattern>
                </relocation>
</#list>
              </relocations>
              <transformers>
                <transformer implementation="org.apache.maven.plugins.shade.resource.ServicesResourceTransformer"/>
              </transformers>
              <filters>
                <filter>
                  <artifact>*:*</artifact>
                  <excludes>
                    <exclude>module-info.class</exclude>
                    <exclude>META-INF/versions/*/module-info.class</exclude>
                    <exclude>META-INF/*.SF</exclude>
                    <exclude>META-INF/*.RSA</exclude>
                    <exclude>META-INF/*.DSA</exclude>
                    <exclude>META-INF/MANIFEST.MF</exclude>
                  </excludes>
                </filter>
              </filters>
            </configuration>
          </execution>
        </executions>
      </plugin>
