#!/bin/sh
# Runs one experiment against the stack: the experiment, its verification, and a report.
#
#   automation/run.sh 01-kill-server [options of 'chaosee run']
#
# The exit code is that of the experiment; if that is 0, 16 when not all is as before, or that of a verification that could not be
# played; and if all is, 1 when there is no report.

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
# Of an earlier run: what isn't made now must not be taken for this one's.
rm -f "$results/journal.json" "$results/verification.json" "$results/events.jsonl" \
  "$results/report.html" "$results/report.md" "$results/junit.xml"
# Ctrl-C, or the end of a job that is cancelled, is for the experiment, which plays its rollbacks then; the verification and the
# report come all the same.
trap : INT TERM
before=$(wc -l 2>/dev/null <"$stack/events.jsonl" || echo 0)

"$chaosee" run "experiments/$name/experiment.json" --var-file "$stack/stack.env" \
  --journal-path "$results/journal.json" "$@"
code=$?

# Only what became of the parts since: that a node has ever died says nothing of this experiment.
STACK_EVENTS=$results/events.jsonl
export STACK_EVENTS
tail -n "+$((before + 1))" "$stack/events.jsonl" >"$STACK_EVENTS" 2>/dev/null

echo
"$chaosee" run "experiments/$name/verification.json" --var-file "$stack/stack.env" \
  --journal-path "$results/verification.json" -q
verified=$?
# To the command line, a verification that isn't met is an experiment that didn't begin: no news that could be taken for it.
if [ $verified -eq 11 ]; then
  echo "Not verified: after $name, not all is as before: $results/verification.json" >&2
  verified=16
fi

reported=0
if [ -f "$results/journal.json" ]; then
  "$chaosee" report "$results/journal.json" --html "$results/report.html" \
    --markdown "$results/report.md" --junit "$results/junit.xml" || reported=1
fi
[ $code -ne 0 ] && exit $code
[ $verified -ne 0 ] && exit $verified
exit $reported
