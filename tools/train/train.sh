#!/bin/sh
# Trains the relation head on careful/training and writes careful/src/main/resources/.../relation.bin.
# Linux on x86-64; about ten minutes on 2 cores, 6 GB.
#
#   tools/train/train.sh                  trains on all exemplars and writes the head
#   tools/train/train.sh --test PAIRS.tsv the same, and scores each epoch on a table of pairs
#   PROBABILITIES=FILE                    also writes what the head says of that table, for weigh.py
#   TRAIN="a.tsv b.tsv" OUT=FILE          other exemplars, another place for the head
set -eu
home=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
work=$home/tools/train/target
head=$home/careful/src/main/resources/org/brinkwatch/relation/relation.bin
mkdir -p "$work/classes" "$(dirname "$head")"
"$home/brinkwatch" --version >/dev/null # builds what is not built
read -r app <"$home/desk/target/app/current"
(cd "$home" && ./mvnw -q -B -f tools/train/pom.xml org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile="$work/classpath")
jars=$(cat "$work/classpath")
for jar in "$home/desk/target/app/$app"/lib/*.jar; do jars=$jars:$jar; done
javac -d "$work/classes" -cp "$jars" "$home"/careful/src/main/java/org/brinkwatch/relation/[!p]*.java "$home/tools/train/Train.java"
# shellcheck disable=SC2086  # file names are words
java -Xmx6g -Depochs=6 -Dtop=6 -Dout="${OUT:-$head}" ${PROBABILITIES:+-Dprobabilities="$PROBABILITIES"} \
  -cp "$work/classes:$jars" org.brinkwatch.relation.Train ${TRAIN:-"$home"/careful/training/*.tsv} "$@"
