#!/bin/sh
# Learns what the clues of a sentence tell of its topic, and writes the codebook's topics.tsv.
# Two minutes on 2 idle cores; the same sentences give the same bytes.
#
#   tools/topics/topics.sh           on all of tools/topics/other and public, the training sentences of the
#                                    relation head and the sentences of evaluation/gold/dev with a claim
#   tools/topics/topics.sh --again   the same, with the sentences as they were read the last time
set -eu
home=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
work=$home/tools/topics/target
mkdir -p "$work/classes"
"$home/brinkwatch" --version >/dev/null # builds what is not built
read -r app <"$home/desk/target/app/current"
jars=$work/classes
for jar in "$home/desk/target/app/$app"/lib/*.jar; do jars=$jars:$jar; done
javac -nowarn -d "$work/classes" -cp "$jars" "$home"/tools/topics/*.java
if [ "${1-}" != --again ]; then
  java -Xmx3g -cp "$jars" org.brinkwatch.code.TopicTable "$work/table.tsv" \
    other "$home/tools/topics/other" \
    public "$home/careful/training" "$home/tools/topics/public" "$home/evaluation/gold/dev"
fi
java -Xmx3g -cp "$jars" org.brinkwatch.code.TopicTrainer "$home/tools/topics/words.tsv" "$work/table.tsv" \
  "$home/core/src/main/resources/org/brinkwatch/code/codebook/topics.tsv"
