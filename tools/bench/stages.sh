#!/bin/sh
# Measures the stages of a run with JMH, or the parser against NLP4J. See docs/benchmarks.md.
#
#   tools/bench/stages.sh [JMH OPTION...]      all stages; "annotate" alone, "-l" for their names
#   tools/bench/stages.sh --peer [ROUNDS]      the parser and NLP4J over the same 100 articles
set -eu
home=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
work=$home/tools/bench/target
mkdir -p "$work/classes"
cd "$home"
./brinkwatch --version >/dev/null # builds what is not built
read -r app <desk/target/app/current
./mvnw -q -B -f tools/bench/pom.xml \
  org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile="$work/classpath"
jars=$work/classes:$(cat "$work/classpath")
for jar in desk/target/app/"$app"/lib/*.jar; do jars=$jars:$home/$jar; done
javac -nowarn -d "$work/classes" -cp "$jars" tools/bench/Stages.java tools/bench/Peer.java
[ -d "$work/articles" ] || java tools/bench/Articles.java "$work/articles" 100 >/dev/null
if [ "${1-}" = --peer ]; then
  rounds=${2:-5}
  java -Xmx1g -cp "$jars" org.brinkwatch.bench.Peer sentences "$work/articles" "$work/sentences"
  java -Xmx3g -cp "$jars" org.brinkwatch.bench.Peer library "$work/sentences" "$rounds"
  java -Xmx1g -cp "$jars" org.brinkwatch.bench.Peer brinkwatch "$work/articles" "$rounds"
else
  java -cp "$jars" -Darticles="$work/articles" org.openjdk.jmh.Main -jvmArgsPrepend "-Darticles=$work/articles" "$@"
fi
