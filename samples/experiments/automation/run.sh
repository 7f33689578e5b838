#!/bin/sh
# Runs one experiment against the stack: the experiment, its verification, and a report.
#
#   automation/run.sh 01-kill-server [options of 'chaosee run']
#
# The exit code is that of the experiment; if that is 0, that of the verification.

if [ $# -eq 0 ]; then
  echo "Which one? $(cd "$(dirname "$0")/../experiments" && find . -name experiment.json | sed 's|^\./||; s|/experiment.json||' | sort | tr '\n' ' ')" >&2
  exit 2
fi
name=$1
shift

cd "$(dirname "$0")/.." || exit 1
stack=${STACK_DIRECTORY:-target/stack}
chaosee=${CHAOSEE:-../../chaos-cli/bin/chaosee}
results=${RESULTS:-reports/results}/$name

if [ ! -f "experiments/$name/experiment.json" ]; then
  echo "There is no experiment $name" >&2
  exit 2
fi
if [ ! -f "$stack/stack.env" ]; then
  echo "The stack isn't ready: setup/stack.sh start" >&2
  exit 1
fi
mkdir -p "$results"

"$chaosee" run "experiments/$name/experiment.json" --var-file "$stack/stack.env" \
  --journal-path "$results/journal.json" "$@"
code=$?

echo
"$chaosee" run "experiments/$name/verification.json" --var-file "$stack/stack.env" \
  --journal-path "$results/verification.json" -q
verified=$?

if [ -f "$results/journal.json" ]; then
  "$chaosee" report "$results/journal.json" --html "$results/report.html" \
    --markdown "$results/report.md" --junit "$results/junit.xml"
fi
[ $code -ne 0 ] && exit $code
exit $verified
