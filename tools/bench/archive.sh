#!/bin/sh
# Fills an archive with synthetic events and times what the desk asks of it. See docs/archive.md.
#
#   tools/bench/archive.sh [EVENTS [ROUNDS [FOLDER]]]     10000000 events, 50 rounds
#
# Asked again with the same folder, it leaves the archive and only asks.
set -eu
home=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
cd "$home"
./brinkwatch --version >/dev/null # builds what is not built
read -r app <desk/target/app/current
jars=
for jar in desk/target/app/"$app"/lib/*.jar; do jars=$jars:$home/$jar; done
folder=${3:-$home/tools/bench/target/archive}
mkdir -p "$folder"
java -Xmx1g -cp "${jars#:}" tools/bench/ArchiveBench.java "$folder" "${1:-10000000}" "${2:-50}"
