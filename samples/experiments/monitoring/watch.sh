#!/bin/sh
# Watches the stack live: both nodes, the front, actions and injections. Ctrl-C ends it.
#
#   monitoring/watch.sh [options of 'chaosee monitor', such as --once]

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

# Asked is node-2: experiments kill node-1.
"$chaosee" monitor --server "$NODE_2_URL" --metrics "$NODE_2_URL/metrics" \
  --health "shop=$SHOP_URL/api/products" \
  --health "node-1=$NODE_1_URL/health/ready" \
  --health "node-2=$NODE_2_URL/health/ready" "$@"
