#!/bin/sh
# Checks all experiments without breaking anything, and without the stack: are they valid, would they do the same elsewhere, and
# can they be played? Takes less than a minute; for every merge request.

cd "$(dirname "$0")/.." || exit 1
chaosee=${CHAOSEE:-../../chaos-cli/bin/chaosee}
journal=$(mktemp) || exit 1
trap 'rm -f "$journal"' EXIT
failed=""

# The verification needs a token, if only to be valid.
CHAOS_ADMIN_TOKEN=${CHAOS_ADMIN_TOKEN:-none}
export CHAOS_ADMIN_TOKEN

for file in $(find experiments -name '*.json' | sort); do
  "$chaosee" validate "$file" || failed="$failed $file"
  "$chaosee" lint "$file" >/dev/null || failed="$failed $file"
done
for file in $(find experiments -name experiment.json | sort); do
  "$chaosee" run "$file" --dry activities --hypothesis-strategy before-method-only -q --journal-path "$journal" \
    || failed="$failed $file"
done

if [ -n "$failed" ]; then
  echo "Not all is well:$failed" >&2
  exit 1
fi
