# Sourced by ./dev: configuring and building presets, and the PostgreSQL that tests use.
# shellcheck shell=bash

export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros

# configure_preset PRESET: CMake runs again by itself when its files change, but not its presets.
configure_preset() {
    local ninja_file=build/$1/build.ninja
    if [ ! "$ninja_file" -nt CMakePresets.json ] || [ ! -e "$ninja_file" ]; then
        step "configure $1" quietly cmake --preset "$1" --log-level=WARNING -Wno-dev
        touch "$ninja_file"
    fi
}

# refresh_preset PRESET: its compile commands as the sources stand now, with nothing built.
refresh_preset() {
    configure_preset "$1"
    quietly ninja -C "build/$1" --quiet build.ninja
}

# build_preset PRESET [TARGET...]
build_preset() {
    local preset=$1
    shift
    configure_preset "$preset"
    step "build $preset" ninja -C "build/$preset" --quiet "$@"
}

# targets_like PRESET PATTERN: the targets whose whole name matches.
targets_like() {
    ninja -C "build/$1" -t targets all | sed -nE "s/^($2): .*/\1/p"
}

# Suites of thousands of random plans run optimised (tools/runner).
build_heavy_suites() {
    local targets
    mapfile -t targets < <(targets_like release 'test_(measurement|conformance)')
    if [ ${#targets[@]} -gt 0 ]; then
        build_preset release "${targets[@]}"
    fi
}

# start_postgres: a server of our own in a temporary folder, named in RUMBO_TEST_POSTGRES.
start_postgres() {
    postgres_folder=$(mktemp -d)
    trap stop_postgres EXIT
    RUMBO_TEST_POSTGRES=$(tools/test_postgres start "$postgres_folder") || return
    export RUMBO_TEST_POSTGRES
}

stop_postgres() {
    tools/test_postgres stop "$postgres_folder" >/dev/null || true
    rm -rf "$postgres_folder"
}
