#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the program as users run it, for the tests that hold that one to its promises:
#
#   release_build.sh CHECKOUT
set -euo pipefail

root=$1
"$root/scripts/configure" program >/dev/null
cmake --build "$root/build/program" --target concord
