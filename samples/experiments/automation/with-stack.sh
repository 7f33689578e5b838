#!/bin/sh
# Starts the stack, warms it up, runs a command, and stops the stack, whatever became of the command. For build servers and cron.
#
#   automation/with-stack.sh [-Dstack.…] <command> [arguments]
#
# The command runs in samples/experiments. The exit code is the command's; 1 when the stack did not start.

cd "$(dirname "$0")/.." || exit 1
options=""
while [ $# -gt 0 ]; do
  case $1 in
  -Dstack.directory=*)
    STACK_DIRECTORY=${1#-Dstack.directory=}
    export STACK_DIRECTORY
    options="$options $1"
    shift
    ;;
  -Dstack.*)
    options="$options $1"
    shift
    ;;
  *) break ;;
  esac
done
if [ $# -eq 0 ]; then
  echo "Which command? For example: automation/with-stack.sh automation/run-all.sh" >&2
  exit 2
fi
chaosee=${CHAOSEE:-../../chaos-cli/bin/chaosee}
directory=${STACK_DIRECTORY:-$(pwd)/target/stack}

# shellcheck disable=SC2086
setup/stack.sh start "-Dstack.directory=$directory" $options || exit 1
trap 'setup/stack.sh stop "-Dstack.directory=$directory"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Servers that have just been started are slow for reasons of their own, and an experiment would take that for its fault's effect.
shop=$(sed -n 's/^SHOP_URL=//p' "$directory/stack.env")
echo "Warming up"
"$chaosee" load --plan load/shoppers.yaml "$shop" --rate 20 --duration 30s -q >/dev/null

"$@"
