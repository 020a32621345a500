#!/bin/sh
# Trains the relation head and writes it into the sources of the module careful, 11 MB.
# Linux on x86-64; some ten minutes on 2 idle cores, 6 GB.
#
#   tools/train/train.sh          on all of careful/training and the codebook's exemplars
#   tools/train/train.sh OUT EXEMPLARS... [--test PAIRS.tsv PROBABILITIES.tsv]
#                                 on other exemplars, to another place; with a table of pairs it also
#                                 writes what the head says of them, for weigh.py
set -eu
home=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
work=$home/tools/train/target
mkdir -p "$work/classes"
"$home/brinkwatch" --version >/dev/null # builds what is not built
read -r app <"$home/desk/target/app/current"
"$home/mvnw" -q -B -f "$home/tools/train/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile="$work/classpath"
jars=$(cat "$work/classpath")
for jar in "$home/desk/target/app/$app"/lib/*.jar; do jars=$jars:$jar; done
javac -nowarn -d "$work/classes" -cp "$jars" "$home"/tools/train/*.java
if [ $# -eq 0 ]; then
  set -- "$home/careful/src/main/resources/org/brinkwatch/relation/relation.bin" \
    "$home"/careful/training/*.tsv "$home/core/src/main/resources/org/brinkwatch/code/codebook/exemplars.tsv"
fi
exec java -Xmx6g -cp "$work/classes:$jars" org.brinkwatch.relation.Train "$@"
