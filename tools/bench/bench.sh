#!/usr/bin/env bash
# How fast articles are coded, how long the review of one takes, and the memory that both need.
# See docs/benchmarks.md.
#
#   tools/bench/bench.sh [ARTICLES [RUNS]]     1000 articles, each measure the median of 3 runs
set -euo pipefail

articles=${1:-1000}
runs=${2:-3}
home=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
cd "$home"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT=%R

fail() {
  printf 'bench: %s\n' "$*" >&2
  exit 1
}

# Runs a command and writes the most memory that it held, in KB, to $work/peak. The launcher becomes
# the program, so its process is the one to look at.
watched() {
  if /usr/bin/time -f %M true 2>/dev/null; then
    /usr/bin/time -f %M -o "$work/peak" "$@" >"$work/out" 2>"$work/err"
  else
    polled "$@"
  fi
}

polled() {
  "$@" >"$work/out" 2>"$work/err" &
  local process=$! peak=0 now
  while now=$(ps -o rss= -p "$process"); do
    peak=$((now > peak ? now : peak))
    sleep 0.1
  done
  echo "$peak" >"$work/peak"
  wait "$process"
}

median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }

# measure COMMAND...: sets seconds and megabytes, each the median of the runs. All must print the
# same.
measure() {
  : >"$work/seconds"
  : >"$work/peaks"
  printed=''
  for _ in $(seq "$runs"); do
    { time watched "$@"; } 2>>"$work/seconds" || fail "failed: $* $(cat "$work/err")"
    cat "$work/peak" >>"$work/peaks"
    local sum
    sum=$(cksum <"$work/out")
    [ "${printed:-$sum}" = "$sum" ] || fail "not the same in two runs: $*"
    printed=$sum
  done
  seconds=$(median <"$work/seconds")
  megabytes=$(($(median <"$work/peaks") / 1024))
}

per_second() { awk -v count="$1" -v seconds="$seconds" 'BEGIN { printf "%.0f", count / seconds }'; }

measure_coding() {
  measure ./brinkwatch code --threads "$1" "$work/articles/"
  printf '| code %s articles, %s thread(s) | %s | %s | %s | %s |\n' "$articles" "$1" "$seconds" \
    "$(per_second "$articles")" "$(per_second "$sentences")" "$megabytes"
}

# Of the time over all articles and over the first quarter of them, start-up is taken off: that of
# one article. What is left is the steady state, and four times as long where time is linear.
measure_growth() {
  local whole=$seconds start
  measure ./brinkwatch code --threads "$cores" "$work/articles/00000.txt"
  start=$seconds
  printf '| code 1 article, from Enter to its claims | %s | | | %s |\n' "$seconds" "$megabytes"
  measure ./brinkwatch code --threads "$cores" "$work/quarter/"
  printf '| code %s articles, %s thread(s) | %s | %s | %s | %s |\n' "$((articles / 4))" "$cores" \
    "$seconds" "$(per_second "$((articles / 4))")" "$(per_second "$quarter")" "$megabytes"
  steady=$(awk -v n="$((sentences - quarter))" -v t="$whole" -v q="$seconds" \
    'BEGIN { printf "%.0f", n / (t - q) }')
  growth=$(awk -v t="$whole" -v q="$seconds" -v start="$start" \
    'BEGIN { printf "%.1f", (t - start) / (q - start) }')
}

./brinkwatch --version >"$work/version" || fail 'the program does not build'
made=$("$java" tools/bench/Articles.java "$work/articles" "$articles") || fail 'no articles'
read -r _ sentences words <<<"$made"
made=$("$java" tools/bench/Articles.java "$work/quarter" "$((articles / 4))") || fail 'no articles'
read -r _ quarter _ <<<"$made"
cores=$(getconf _NPROCESSORS_ONLN)

printf '%s, %s, %s cores, Java %s\n' "$(cat "$work/version")" "$(uname -sm)" "$cores" \
  "$("$java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p')"
printf '%s articles, %s sentences, %s words; medians of %s runs\n\n' "$articles" "$sentences" \
  "$words" "$runs"
echo '| what | seconds | articles/s | sentences/s | peak memory, MB |'
echo '|---|---|---|---|---|'

measure_coding 1
one_thread=$printed
if [ "$cores" -gt 1 ]; then
  measure_coding "$cores"
  [ "$printed" = "$one_thread" ] || fail 'not the same on one thread and on several'
fi
lines=$(wc -l <"$work/out")
measure_growth

measure ./brinkwatch review --out "$work/review" examples/south-atlantic.txt
printf '| review 1 article, from Enter to the end | %s | | | %s |\n' "$seconds" "$megabytes"
printf '\n%s claims from the articles. After the first quarter %s sentences/s; four times the articles\n' \
  "$((lines))" "$steady"
printf 'take %s times as long, start-up apart.\n' "$growth"
