#!/bin/sh
# Starts the stack, warms it up, runs a command, and stops the stack, whatever became of the command. For build servers and cron.
#
#   automation/with-stack.sh [-Dstack.…] <command> [arguments]
#
# The command runs in samples/experiments. The exit code is the command's; 1 when the stack did not start.

cd "$(dirname "$0")/.." || exit 1
# How many of the words are for the stack.
count=0
for word in "$@"; do
  case $word in
  -Dstack.directory=*)
    STACK_DIRECTORY=${word#-Dstack.directory=}
    export STACK_DIRECTORY
    ;;
  -Dstack.*) ;;
  *) break ;;
  esac
  count=$((count + 1))
done
if [ $# -eq "$count" ]; then
  echo "Which command? For example: automation/with-stack.sh automation/run-all.sh" >&2
  exit 2
fi
chaosee=${CHAOSEE:-../../chaos-cli/bin/chaosee}
directory=${STACK_DIRECTORY:-$(pwd)/target/stack}

# Starts the stack with the first words, as they are.
start() {
  left=$count
  rest=$(($# - count))
  while [ "$left" -gt 0 ]; do
    case $1 in
    -Dstack.directory=*) ;;
    *) set -- "$@" "$1" ;;
    esac
    shift
    left=$((left - 1))
  done
  shift "$rest"
  setup/stack.sh start "-Dstack.directory=$directory" "$@"
}

# Who is told to end while the stack starts must not leave it behind; before it is ours, there is nothing to stop.
ended=0
trap 'ended=130' INT
trap 'ended=143' TERM
start "$@" || exit "$([ $ended -ne 0 ] && echo $ended || echo 1)"
trap 'setup/stack.sh stop "-Dstack.directory=$directory"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
[ $ended -ne 0 ] && exit $ended
shift "$count"

# Servers that have just been started are slow for reasons of their own, and an experiment would take that for its fault's effect.
shop=$(sed -n 's/^SHOP_URL=//p' "$directory/stack.env")
echo "Warming up"
"$chaosee" load --plan load/shoppers.yaml "$shop" --rate 20 --duration 30s -q >/dev/null

"$@"
