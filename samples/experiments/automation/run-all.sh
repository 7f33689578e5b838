#!/bin/sh
# Runs all experiments, one after the other, and makes a report of all of them: reports/results/index.html, .md, .xml.
# The exit code is 0 when all of them were met and verified, and the reports made. After Ctrl-C, or when a job is
# cancelled, no further one is run.

cd "$(dirname "$0")/.." || exit 1
chaosee=${CHAOSEE:-../../chaos-cli/bin/chaosee}
results=${RESULTS:-reports/results}
failed=""
interrupted=""
trap 'interrupted=yes' INT TERM
names=$(find experiments -name experiment.json | sort | sed 's|^experiments/||; s|/experiment.json$||')

# What is there now is of an earlier time, also of those that don't come to their turn.
for name in $names; do
  rm -f "$results/$name/journal.json" "$results/$name/verification.json" "$results/$name/events.jsonl" \
    "$results/$name/report.html" "$results/$name/report.md" "$results/$name/junit.xml"
done
rm -f "$results/index.html" "$results/index.md" "$results/index.xml"

for name in $names; do
  echo
  echo "=== $name"
  automation/run.sh "$name" "$@" || failed="$failed $name"
  if [ -n "$interrupted" ]; then
    failed="$failed (interrupted)"
    break
  fi
done

echo
set --
for name in $names; do
  [ -f "$results/$name/journal.json" ] && set -- "$@" "$results/$name/journal.json"
done
if [ $# -gt 0 ]; then
  "$chaosee" report "$@" --html "$results/index.html" --markdown "$results/index.md" --junit "$results/index.xml" \
    || failed="$failed (no report of all)"
fi
if [ -n "$failed" ]; then
  echo "Not all is well:$failed" >&2
  exit 1
fi
