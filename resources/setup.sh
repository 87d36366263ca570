#!/bin/sh
# Sets Minutage up: the system's libraries, .venv, and the locked Python packages.
#
#   sh resources/setup.sh        what the application needs
#   sh resources/setup.sh dev    what its tests need as well
#
# It can be run as often as one likes and from anywhere; what is there is left alone.
# PYTHON=/path/to/python3 names another interpreter. On Debian and Ubuntu the libraries
# come from apt-get, as root or through sudo; elsewhere it says which ones are wanted.
set -eu
CDPATH='' cd -- "$(dirname -- "$0")/.."

OLDEST=3.11
# Qt offscreen · Qt Multimedia · Qt on X11 · Qt on Wayland · libVLC · spelling · a serif for the page, a sans for the window.
# "a|b": one package, named a in newer releases.
APP_PACKAGES='
    libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0t64|libglib2.0-0 libx11-6
    libpulse0 libxrandr2
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0
    libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1
    libwayland-cursor0 libwayland-egl1
    libvlc5 vlc-plugin-base
    libenchant-2-2 hunspell-fr hunspell-en-gb hunspell-en-us
    fonts-noto-core fonts-dejavu-core'
# A screen without a screen, what Playwright's own program is linked with, keys pressed from outside, and a message bus.
DEV_PACKAGES='xvfb xauth xdotool libatomic1 dbus-daemon'
# What a Chromium needs that does not come as a package of the system.
CHROMIUM_LIBRARIES='
    libasound2t64|libasound2 libatk-bridge2.0-0t64|libatk-bridge2.0-0 libatk1.0-0t64|libatk1.0-0
    libatspi2.0-0t64|libatspi2.0-0 libcairo2 libcups2t64|libcups2 libdrm2 libgbm1 libnspr4 libnss3
    libpango-1.0-0 libxcomposite1 libxdamage1 libxfixes3'

stage() { printf '  %-9s %s\n' "$1" "$2"; }
note() { printf '            %s\n' "$1"; }
fail() {
    printf '\nMinutage is not set up: %s\n' "$1" >&2
    exit 1
}

# --- Python ---------------------------------------------------------------------------

# Sets $python to the first interpreter that is new enough, or to nothing.
find_python() {
    set -- python3 python3.14 python3.13 python3.12 python3.11
    [ -z "${PYTHON:-}" ] || set -- "$PYTHON"
    for python; do
        # asked by running it: a launcher may be there that starts nothing
        if "$python" -c "import sys; sys.exit(sys.version_info < (${OLDEST%.*}, ${OLDEST#*.}))" 2>/dev/null; then
            return
        fi
    done
    python=
}

# Prints the packages that Python itself is short of.
python_packages() {
    if [ -z "$python" ]; then
        echo 'python3 python3-venv'
    elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        "$python" -c 'import sys; print("python3.{}-venv".format(sys.version_info[1]))'
    fi
}

# --- The system's packages --------------------------------------------------------------

has() { command -v "$1" >/dev/null 2>&1; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Whether root's rights can be had: as root, or with sudo that asks nothing or has someone to ask.
can_be_root() {
    [ "$(id -u)" -eq 0 ] || { has sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }; }
}

# Prints those of the packages that are not installed.
missing() {
    installed=" $(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p' | tr '\n' ' ')"
    for names in "$@"; do
        case $installed in
            *" ${names%|*} "* | *" ${names#*|} "*) ;;
            *) printf '%s ' "$names" ;;
        esac
    done
}

# Sets $known to the names that apt can install, and $unknown to the others.
sort_by_known() {
    known='' unknown=''
    for names in "$@"; do
        if candidate "${names%|*}"; then
            known="$known ${names%|*}"
        elif candidate "${names#*|}"; then
            known="$known ${names#*|}"
        else
            unknown="$unknown ${names#*|}"
        fi
    done
}

candidate() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]'; }

# Installs packages; says which ones it could not, and goes on.
install_packages() {
    if ! has apt-get; then
        sort_by_known "$@"
        report_missing 'there is no apt-get here; install these, by their Debian names' "$known$unknown"
        return
    fi
    if ! can_be_root; then
        sort_by_known "$@"
        report_missing 'it takes root to install them' "sudo apt-get install --no-install-recommends$known$unknown"
        return
    fi
    stage System "packages to install: $#; this may take some minutes …"
    quietly as_root apt-get -q -o DPkg::Lock::Timeout=120 update || note 'apt-get update failed; going on with what it knew'
    sort_by_known "$@"
    # shellcheck disable=SC2086 # a list of names
    if [ -n "$known" ] && ! quietly as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y -o DPkg::Lock::Timeout=120 install --no-install-recommends $known; then
        tail -n 5 "$log"
        report_missing 'apt-get failed, see above' "$known"
    fi
    [ -z "$unknown" ] || report_missing 'apt does not know them: is there a network, and on Ubuntu “universe”?' "$unknown"
}

# Runs a command with its words kept in $log.
quietly() { "$@" >"$log" 2>&1 </dev/null; }

# Says what is missing, and why. Sets $short.
report_missing() {
    stage System "missing ($1):"
    note "${2# }"
    short=yes
}

# --- A browser for the tests of the page ---------------------------------------------------

# Whether there is a Chromium that may read the tests' files: one from a snap may not read /tmp.
has_browser() {
    for name in chromium google-chrome google-chrome-stable; do
        case $(readlink -f "$(command -v "$name" || :)" 2>/dev/null || :) in
            '' | */snap*) ;;
            *) return 0 ;;
        esac
    done
    return 1
}

# Prints the packages from which a browser is had: Debian's own, or what Playwright's needs (Ubuntu's is a snap).
browser_packages() {
    has_browser && return
    # shellcheck disable=SC1091 # the system's own file
    if [ "$(. /etc/os-release 2>/dev/null && echo "${ID:-}")" = ubuntu ]; then
        echo "$CHROMIUM_LIBRARIES"
    else
        echo chromium
    fi
}

# Whether Playwright has fetched its own; at a path that its version decides.
has_playwright_browser() {
    .venv/bin/python -c 'if True:
        from pathlib import Path
        from playwright.sync_api import sync_playwright
        with sync_playwright() as play:
            raise SystemExit(not Path(play.chromium.executable_path).exists())' 2>/dev/null
}

# Whether the place of the download can be reached, through a proxy too: Playwright takes long to give up.
can_fetch_browser() {
    address=$(.venv/bin/python -m playwright install --dry-run chromium 2>/dev/null | sed -n 's/^ *Download url: *//p' | head -n 1)
    .venv/bin/python -c 'if True:
        import ssl, sys
        from urllib import error, request
        try:
            request.urlopen(request.Request(sys.argv[1], method="HEAD"), timeout=2)
        except error.HTTPError:
            pass  # an answer, too
        except error.URLError as failed:
            sys.exit(not isinstance(failed.reason, ssl.SSLError))' "$address" 2>/dev/null
}

install_browser() {
    if has_browser || has_playwright_browser; then
        stage Browser 'there'
    elif can_fetch_browser && stage Browser "fetching Playwright's Chromium …" &&
        quietly .venv/bin/python -m playwright install chromium; then
        stage Browser 'there'
    else
        stage Browser 'there is no Chromium: the tests of the page in a browser will be skipped'
        note 'to have them, install one that is found as “chromium” or “google-chrome”,'
        note 'or run: .venv/bin/python -m playwright install chromium'
    fi
}

# --- .venv -----------------------------------------------------------------------------------

# Prints what .venv was, or will be, made from.
stamp() {
    "$python" -c 'if True:
        import hashlib, pathlib, sys
        lock = hashlib.sha256(pathlib.Path(sys.argv[1]).read_bytes()).hexdigest()
        print(sys.argv[1], lock, sys.version.split()[0], sys.platform)' "$1"
}

# Whether .venv holds what the lock says. The larger lock serves the smaller one too.
is_current() {
    [ -x .venv/bin/python ] && [ -f .venv/setup.stamp ] || return 1
    now=$(cat .venv/setup.stamp)
    [ "$now" = "$(stamp "$lock")" ] || [ "$now" = "$(stamp requirements-dev.lock)" ]
}

make_venv() {
    made_by=$(.venv/bin/python -c 'import sys, pip; print(*sys.version_info[:2])' 2>/dev/null || :)
    [ "$made_by" = "$("$python" -c 'import sys; print(*sys.version_info[:2])')" ] && return
    quietly "$python" -m venv --clear .venv || {
        cat "$log" >&2
        fail '.venv could not be made (see above)'
    }
}

install_requirements() {
    if is_current; then
        stage Packages 'up to date'
        return
    fi
    stage Packages "installing from $lock into .venv; this may take some minutes …"
    make_venv
    rm -f .venv/setup.stamp
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --progress-bar off \
        --only-binary :all: --require-hashes -r "$lock" || fail 'pip could not install the packages (see above)'
    stamp "$lock" >.venv/setup.stamp
}

# --- The stages ------------------------------------------------------------------------------------

case ${1:-} in
    '') lock=requirements.lock next='.venv/bin/python main.py --demo' ;;
    dev) lock=requirements-dev.lock next='.venv/bin/python -m pytest' ;;
    *)
        echo 'usage: sh resources/setup.sh [dev]' >&2
        exit 2
        ;;
esac
log=$(mktemp)
trap 'rm -f "$log"' EXIT
trap 'exit 130' INT TERM

echo "Setting up Minutage${1:+ for development}"
short=
find_python
wanted="$(python_packages) $APP_PACKAGES"
[ -z "${1:-}" ] || wanted="$wanted $DEV_PACKAGES $(browser_packages)"
# shellcheck disable=SC2046,SC2086 # lists of names
set -- $(missing $wanted)
if [ $# -gt 0 ]; then install_packages "$@"; else stage System 'nothing is missing'; fi

[ -n "$python" ] || find_python
[ -n "$python" ] || fail "Python $OLDEST or newer is wanted; install it, or name it: PYTHON=/path/to/python3 sh resources/setup.sh"
[ -z "$(python_packages)" ] || fail "this Python makes no virtual environments: install $(python_packages)"
stage Python "$("$python" -c 'import sys; print(sys.version.split()[0], "from", sys.executable)')"
install_requirements
[ "$lock" = requirements.lock ] || install_browser
echo "Ready${short:+, but for the missing packages above}: $next"
