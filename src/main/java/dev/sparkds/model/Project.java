package dev.sparkds.model;

/** The coordinates of the generated project; {@code license} is an SPDX identifier. */
public record Project(String group, String artifact, String packageName, String version, String license) {}
