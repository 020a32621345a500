#!/bin/sh
# Trains the relation head and writes it into the sources of the module careful, 11 MB.
# Linux on x86-64; some seven minutes on 2 idle cores, 6 GB.
#
#   tools/train/train.sh [--anew] on all of careful/training and the codebook's exemplars, going on from
#                                 the relation.bin that is there, or anew, which takes thrice as long
#   tools/train/train.sh --weigh  on six sevenths of them, leaving relation.bin as it is; then fits, with
#                                 the others, the weights in sureness.tsv and second-opinion.tsv
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
code=$home/core/src/main/resources/org/brinkwatch/code
run() { # [DIRECTORY:]CLASS ARGUMENTS...: a directory comes before all else on the class path
  class=${1##*:} && first=${1%"$class"} && shift
  java -Xmx6g -cp "$first$work/classes:$jars" "org.brinkwatch.$class" "$@"
}
if [ "${1-}" != --weigh ]; then
  run relation.Train "$home/careful/src/main/resources/org/brinkwatch/relation/relation.bin" \
    "$code/actor/states.tsv" "$home"/careful/training/*.tsv "$code/codebook/exemplars.tsv" "$@"
else
  held=$work/held
  mkdir -p "$held/org/brinkwatch/relation"
  run relation.Train "$held/org/brinkwatch/relation/relation.bin" \
    "$code/actor/states.tsv" "$home"/careful/training/*.tsv "$code/codebook/exemplars.tsv" --hold --anew
  run code.ClueTable "$work/clues.tsv" "$home"/careful/training/*.tsv
  run "$held:relation.HeadTable" "$work/probabilities.tsv" "$home"/careful/training/*.tsv
  python3 "$home/tools/train/weigh.py" "$work/clues.tsv" "$work/probabilities.tsv"
fi
