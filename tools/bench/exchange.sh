#!/usr/bin/env bash
# How many rows of event data of others are read in a second of CPU time, and in how much memory.
#
#   tools/bench/exchange.sh [ROWS]     1,000,000 rows in GDELT's layout
set -euo pipefail

rows=${1:-1000000}
home=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$java" "$home/tools/bench/EventTable.java" "$work/all.export.CSV" "$rows"
head -n $((rows / 10)) "$work/all.export.CSV" >"$work/tenth.export.CSV"
TIMEFORMAT='%U %S'
for table in tenth all; do
  for heap in 64m 1g; do
    seconds=$({ time BRINKWATCH_JAVA_OPTS="-Xmx$heap" "$home/brinkwatch" import --show 0 \
      "$work/$table.export.CSV" >/dev/null 2>"$work/told"; } 2>&1)
    printf '%s\theap %s\tCPU seconds (user, system) %s\t%s\n' "$table" "$heap" "$seconds" \
      "$(grep 'rows read' "$work/told")"
  done
done
