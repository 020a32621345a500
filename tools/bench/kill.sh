#!/bin/sh
# Kills the commands add and import at moments drawn over their whole lives, on one desk, and looks
# at what is left after each. See docs/archive.md.
#
#   tools/bench/kill.sh [KILLS [SEED]]     100 kills
set -eu
home=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
cd "$home"
./brinkwatch --version >/dev/null # builds what is not built
read -r app <desk/target/app/current
app=$home/desk/target/app/$app
LC_ALL=C
export LC_ALL
jars=
for jar in "$app"/lib/*.jar; do jars=$jars$jar:; done
folder=$home/tools/bench/target/kill
rm -rf "$folder"
mkdir -p "$folder/classes"
# the launcher's own line, without its checks: what is killed is to be the program and no shell
printf '%s\n' "$(command -v java)" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1400m -Xshare:auto \
  -XX:SharedArchiveFile="$app/classes.jsa" -Xlog:disable -Xlog:all=error:stderr \
  -Dfile.encoding=UTF-8 -cp "$jars" org.brinkwatch.desk.Main >"$folder/command"
javac -d "$folder/classes" -cp "$jars" tools/bench/KillBench.java tools/bench/EventTable.java
java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx500m -cp "$folder/classes:$jars" KillBench \
  "$folder" "$folder/command" "${1:-100}" "${2:-20261125}"
