# Sourced by ./dev: timed steps and refusals.
# shellcheck shell=bash

# Lets git (version stamp, lint) read a clone that belongs to another user, as under sudo.
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0=$PWD

fail() {
    echo "dev: $*" >&2
    exit 2
}

# step NAME COMMAND...: runs it and prints how long it took.
step() {
    local name=$1 began=$EPOCHREALTIME status=0
    shift
    "$@" || status=$?
    printf -- '-- %s: %s s\n' "$name" "$(seconds_since "$began")"
    return "$status"
}

# quietly COMMAND...: what goes well needs no words; errors still have theirs.
quietly() {
    "$@" >/dev/null
}

seconds_since() {
    local micros=$((${EPOCHREALTIME/[.,]/} - ${1/[.,]/}))
    printf '%d.%d' $((micros / 1000000)) $((micros % 1000000 / 100000))
}
