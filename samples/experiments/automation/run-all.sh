#!/bin/sh
# Runs all experiments, one after the other, and makes a report of all of them: reports/results/index.html, .md, .xml.
# The exit code is 0 when all of them were met and verified.

cd "$(dirname "$0")/.." || exit 1
chaosee=${CHAOSEE:-../../chaos-cli/bin/chaosee}
results=${RESULTS:-reports/results}
failed=""
journals=""

for file in $(find experiments -name experiment.json | sort); do
  name=${file#experiments/}
  name=${name%/experiment.json}
  echo
  echo "=== $name"
  automation/run.sh "$name" "$@" || failed="$failed $name"
  [ -f "$results/$name/journal.json" ] && journals="$journals $results/$name/journal.json"
done

echo
# shellcheck disable=SC2086
"$chaosee" report $journals --html "$results/index.html" --markdown "$results/index.md" --junit "$results/index.xml"
if [ -n "$failed" ]; then
  echo "Not all is well:$failed" >&2
  exit 1
fi
