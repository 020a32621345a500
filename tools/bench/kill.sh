#!/bin/sh
# Kills a process that writes to an archive a hundred times and looks at what is left.
#
#   tools/bench/kill.sh [KILLS [SEED]]
set -eu
cd "$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)"
./mvnw -B -ntp -q -pl archive -am test -Dtest=KillTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dbrinkwatch.kills="${1:-100}" -Dbrinkwatch.kills.seed="${2:-20261125}"
