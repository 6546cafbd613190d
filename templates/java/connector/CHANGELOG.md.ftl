# Changelog

## [=project.version]

First version: [=modes?join(", ")].
