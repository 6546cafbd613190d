SPDX-License-Identifier: [=project.license]

The text of this license: https://spdx.org/licenses/[=project.license].html
