#!/usr/bin/env bash
# How long a number of red lines takes over a file of events (a table or events.jsonl).
#
#   tools/bench/redlines.sh EVENTS [LINES]     50 lines
set -euo pipefail

events=$(realpath "$1")
lines=${2:-50}
home=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
cd "$home"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dyads=(SRB-XKX SRB-BIH HRV-BIH SRB-HRV NATO-SRB NATO-YUG RUS-SRB MKD-ALB UN-SRB TUR-GRC)
conditions=(
  '{count: {gte: 3}, outlets: 1, within: 14d}'
  '{sequence: [THREATEN, MOBILIZE, ASSAULT], within: 60d}'
  '{absent: CONSULT, for: 14d, after: THREATEN}'
  '{trend: {ratio: {gte: 3}, over: 28d, baseline: 168d, least: 5}}'
  '{any: [{count: {gte: 10}, within: 7d}, {not: {count: 1, within: 90d}}]}'
)
for ((at = 0; at < lines; at++)); do
  cat >"$work/line-$at.yml" <<LINE
redline: line-$at
severity: warning
select: {dyad: ${dyads[at % 10]}, quad: [3, 4]}
when: ${conditions[at / 10 % 5]}
escalate: [{when: {count: {gte: 20}, within: 14d}, severity: high}]
spillover: [MKD, ALB]
LINE
done

./brinkwatch --version >/dev/null
TIMEFORMAT='%R s elapsed, %U s of processor'
status=0
time ./brinkwatch redlines run --since 1900-01-01 --json --events "$events" "$work" >"$work/out" || status=$?
if [ "$status" -ne 0 ] && [ "$status" -ne 10 ]; then
  exit "$status"
fi
printf '%s lines, %s alerts\n' "$lines" "$(grep -c '"id":' "$work/out")"
