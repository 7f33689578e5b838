#!/bin/sh
# The stack without Maven, once it is built.
#
#   stack.sh [-Dstack.…]          starts it, and keeps it up until Ctrl-C
#   stack.sh start [-Dstack.…]    starts it in the background, and returns when it is ready
#   stack.sh stop [-Dstack.directory=…]
#   stack.sh status [-Dstack.directory=…]
#
# Exit codes: 0; 1 when it did not start, or did not end; 2 for a word that is not known; 3 when it does not run (status).
set -u

module=$(cd "$(dirname "$0")/.." && pwd)
command=run
case ${1:-} in
run | start | stop | status)
  command=$1
  shift
  ;;
'' | -*) ;;
*)
  echo "stack.sh: \"$1\" is none of run, start, stop and status." >&2
  exit 2
  ;;
esac

directory=$module/target/stack
for option in "$@"; do
  case $option in
  -Dstack.directory=*) directory=${option#-Dstack.directory=} ;;
  esac
done
java=java
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java

# Whether a process is alive. One that is over, and that nobody has asked for its exit code yet, isn't.
alive() {
  kill -0 "$1" 2>/dev/null && ! grep -qs '^State:[[:space:]]*Z' "/proc/$1/status"
}

# Whether a process has the lock of this directory open, as only its stack has: the id of a stack that was killed may be
# another process's by now, which is none of our business.
is_stack() {
  lock=$directory/run/stack.lock
  if [ -d "/proc/$1/fd" ]; then
    for file in "/proc/$1/fd"/*; do
      [ "$file" -ef "$lock" ] && return 0
    done
    return 1
  fi
  lsof -t -- "$lock" 2>/dev/null | grep -qx "$1"
}

# The process of the stack; empty when there is none.
pid() {
  pid=$(cat "$directory/run/stack.pid" 2>/dev/null) && [ -n "$pid" ] && alive "$pid" && is_stack "$pid" && echo "$pid"
}

run() {
  if [ ! -d "$module/target/lib" ]; then
    echo "The stack is not built: mvn -ntp -Dmaven.test.skip -pl samples/experiments -am package" >&2
    exit 1
  fi
  exec "$java" -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "$@" \
    -cp "$module/target/classes:$module/target/lib/*" org.example.experiments.stack.Stack "$module"
}

start() {
  mkdir -p "$directory/log"
  if [ -n "$(pid)" ]; then
    echo "A stack runs in $directory already (process $(pid))." >&2
    exit 1
  fi
  # Of a stack that was killed.
  rm -f "$directory/stack.env"
  log=$directory/log/stack.log
  # Who breaks off the start wants no stack that comes up later.
  trap 'break_off 130' INT
  trap 'break_off 143' TERM
  # It stays when the terminal goes.
  (
    trap '' HUP
    run "$@"
  ) >"$log" 2>&1 </dev/null &
  started=$!
  # The stack gives up by itself, after -Dstack.patience.
  while [ ! -f "$directory/stack.env" ]; do
    if ! alive "$started"; then
      echo "The stack did not start. The end of $log:" >&2
      tail -n 30 "$log" >&2
      exit 1
    fi
    sleep 0.5
  done
  # It is told in the log a moment later.
  sleep 0.5
  cat "$log"
}

break_off() {
  trap '' INT TERM
  if [ -n "${!:-}" ]; then
    kill -TERM "$!" 2>/dev/null
    wait "$!"
  fi
  echo "The start was broken off." >&2
  exit "$1"
}

stop() {
  stack=$(pid)
  if [ -z "$stack" ]; then
    echo "No stack runs in $directory."
    return
  fi
  kill -TERM "$stack"
  seconds=0
  while alive "$stack"; do
    if [ "$seconds" -ge 90 ]; then
      echo "The stack (process $stack) has not ended within $seconds seconds." >&2
      exit 1
    fi
    sleep 1
    seconds=$((seconds + 1))
  done
  echo "The stack has ended."
}

status() {
  if [ -z "$(pid)" ]; then
    echo "No stack runs in $directory."
    exit 3
  fi
  for file in "$directory"/run/*.pid; do
    echo "$(basename "$file" .pid) $(cat "$file")"
  done
  if [ -f "$directory/stack.env" ]; then
    # What is printed may end in the log of a build.
    sed 's/^\(CHAOS_ADMIN_TOKEN\)=.*/\1 is in this file/' "$directory/stack.env"
  else
    echo "It is not ready yet."
  fi
}

"$command" "$@"
