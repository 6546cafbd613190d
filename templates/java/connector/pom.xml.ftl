<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>
  <groupId>[=project.group]</groupId>
  <artifactId>[=project.artifact]</artifactId>
  <version>[=project.version]</version>
  <name>[=project.artifact]</name>
  <description>[=description]</description>
  <licenses>
    <license>
      <name>[=project.license]</name>
    </license>
  </licenses>

  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <!-- One jar for every Spark from 4.0: compiled against the oldest, tested on any (-Dspark.version=4.0.4). -->
    <spark.floor>4.0.4</spark.floor>
    <spark.version>4.2.0</spark.version>
    <junit.version>6.1.3</junit.version>
  </properties>

  <dependencies>
    <dependency>
      <groupId>org.apache.spark</groupId>
      <artifactId>spark-sql_2.13</artifactId>
      <version>${spark.floor}</version>
      <scope>provided</scope>
    </dependency>
    <!-- A library added here in compile scope goes into surefire's list below too. -->
<#list dependencies as dependency>
    <dependency>
      <groupId>[=dependency.group]</groupId>
      <artifactId>[=dependency.artifact]</artifactId>
      <version>[=dependency.version]</version>
      <scope>[=dependency.scope]</scope>
      <exclusions>
<#list dependency.exclude as group>
        <exclusion>
          <groupId>[=group]</groupId>
          <artifactId>*</artifactId>
        </exclusion>
</#list>
      </exclusions>
    </dependency>
</#list>
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <version>${junit.version}</version>
      <scope>test</scope>
    </dependency>
  </dependencies>

  <build>
    <plugins>
<@fragments of="compiler"/>
<@fragments of="plugins"/>
<@fragments of="surefire"/>
<@fragments of="shade"/>
    </plugins>
  </build>
</project>
