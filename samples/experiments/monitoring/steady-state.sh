#!/bin/sh
# Asks whether the steady state is there: the shop for a minute, then each node for 20 s. For cron, and before an experiment.
#
#   DURATION=10s monitoring/steady-state.sh    asks for ten seconds each only
#
# The exit code is 0 when it is; 15 when an address answered too seldom; 1 when something is armed or halted, or when there is
# no stack. It says so on standard error, and nothing otherwise: cron sends mail only then.

cd "$(dirname "$0")/.." || exit 1
stack=${STACK_DIRECTORY:-target/stack}
chaosee=${CHAOSEE:-../../chaos-cli/bin/chaosee}

if [ ! -f "$stack/stack.env" ]; then
  echo "The stack isn't ready: setup/stack.sh start" >&2
  exit 1
fi
# As the runner reads it: a value is what stands there, blanks and quotes included.
while IFS= read -r line; do
  export "${line?}"
done <"$stack/stack.env"
report=$(mktemp) || exit 1
trap 'rm -f "$report"' EXIT

# What customers see is held to more than what the front makes up for.
"$chaosee" health "shop=$SHOP_URL/api/products" "stock=$SHOP_URL/api/stock" \
  --at-least 99.5 --duration "${DURATION:-1m}" --interval 1s >"$report" 2>&1
code=$?
if [ $code -ne 0 ]; then
  echo "The shop:" >&2
  cat "$report" >&2
fi
"$chaosee" health "node-1=$NODE_1_URL/health/ready" "node-2=$NODE_2_URL/health/ready" \
  --at-least 95 --duration "${DURATION:-20s}" --interval 1s >"$report" 2>&1
nodes=$?
if [ $nodes -ne 0 ]; then
  echo "The nodes:" >&2
  cat "$report" >&2
  [ $code -eq 0 ] && code=$nodes
fi

if "$chaosee" status --server "$NODE_2_URL" -o json >"$report"; then
  if grep -q '"halted" *: *true' "$report"; then
    echo "Everything is halted: chaosee halt has been called, or a guard did it" >&2
    [ $code -eq 0 ] && code=1
  fi
  if ! grep -q '"live" *: *0' "$report"; then
    echo "Actions are in force:" >&2
    "$chaosee" actions list --server "$NODE_2_URL" --enabled >&2
    [ $code -eq 0 ] && code=1
  fi
else
  [ $code -eq 0 ] && code=1
fi
exit $code
