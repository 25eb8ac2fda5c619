# Sourced by ./dev: what is named in packages.apt and package-lock.json, installed where missing.
# shellcheck shell=bash

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# packages_of SECTION...: the names that packages.apt lists in these sections.
packages_of() {
    awk -v wanted=" $* " '
        /^\[/ { inside = index(wanted, " " substr($1, 2, length($1) - 2) " "); next }
        inside && NF && $1 !~ /^#/ { print $1 }' packages.apt
}

# missing PACKAGE...: those that dpkg does not have installed.
missing() {
    local installed
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
        awk '$1 == "installed" { print $2 }' || true)
    comm -23 <(printf '%s\n' "$@" | sort -u) <(sort -u <<<"$installed")
}

apt_updated=

apt_install() {
    if [ -z "$apt_updated" ]; then
        step "apt-get update" as_root apt-get update -qq
        apt_updated=yes
    fi
    step "apt-get install" quietly as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends "$@" </dev/null
}

# install_packages SECTION...
install_packages() {
    local wanted lacking
    mapfile -t wanted < <(packages_of "$@")
    mapfile -t lacking < <(missing "${wanted[@]}")
    if [ ${#lacking[@]} -gt 0 ]; then
        echo "Installing: ${lacking[*]}"
        apt_install "${lacking[@]}"
    fi
}

# Debian's Node conflicts with other builds of it, so it comes only where there is none.
install_node() {
    if ! command -v npm >/dev/null; then
        apt_install nodejs npm
    fi
    install_npm_packages .
}

# install_npm_packages FOLDER: those of its lock file. npm 11's ci also wants there the packages of
# every other platform, which a registry may not have: install takes what is for this one.
install_npm_packages() {
    local installed=$1/node_modules/.package-lock.json
    if [ ! "$installed" -nt "$1/package-lock.json" ]; then
        step "npm packages $1" npm_packages_of "$1"
        touch "$installed"
    fi
}

npm_packages_of() {
    npm ci --prefix "$1" --no-progress --loglevel=silent ||
        npm install --no-save --prefix "$1" --no-progress --loglevel=error
}

install_test_tools() {
    install_packages build run test
    install_node
}
