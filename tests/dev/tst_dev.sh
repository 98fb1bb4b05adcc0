#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Zhitu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tests ./dev without building: in a checkout of its own, whose path has a space, with stand-ins
# for the package manager and the build tools, which write down how they were called.
#
# Usage: tst_dev.sh DEV

set -uo pipefail

dev_under_test=$1
place=$(mktemp -d "${TMPDIR:-/tmp}/tst dev.XXXXXX")
trap 'rm -rf -- "$place"' EXIT
failures=0

# ---- stand-ins ----

stand_in() { # NAME, its lines on standard input
    { printf '#!/bin/bash\n'; cat; } >"$place/bin/$1"
    chmod +x "$place/bin/$1"
}

# A new checkout and new stand-ins; everything is installed, the user is root, on Debian 12.
fresh() {
    rm -rf -- "${place:?}"/*
    mkdir -p "$place/bin" "$place/check out/tests/bench"
    cp "$dev_under_test" "$place/check out/dev"
    printf 'ID=debian\nVERSION_ID="12"\n' >"$place/os-release"
    : >"$place/calls"

    stand_in dpkg-query <<'END'
for name in "${@:3}"; do
    case " $ABSENT " in *" $name "*) ;; *) printf '%s:installed ' "$name" ;; esac
done
END
    stand_in apt-get <<'END'
echo "apt-get[$DEBIAN_FRONTEND] $*" >>"$CALLS"
echo "apt-get chatters"
exit "${APT_STATUS:-0}"
END
    stand_in sudo <<'END'
[[ $SUDO == yes ]] || exit 1
shift
echo "sudo $*" >>"$CALLS"
exec "$@"
END
    stand_in id <<'END'
echo "$FAKE_UID"
END
    stand_in ccache </dev/null
    stand_in cmake <<'END'
echo "cmake $*" >>"$CALLS"
echo "cmake chatters"
folder=build/$2
mkdir -p "$folder"
printf 'CMAKE_HOME_DIRECTORY:INTERNAL=%s\n' "$PWD" >"$folder/CMakeCache.txt"
: >"$folder/build.ninja"
END
    stand_in ninja <<'END'
folder=$2
echo "ninja: Entering directory \`$folder'"
echo "[0/1] Re-checking globbed directories..."
if [[ -e $folder/zhitu ]]; then
    echo "ninja: no work to do."
    exit 0
fi
echo "ninja ${*:3}" >>"$CALLS"
echo "ninja chatters"
[[ ${NINJA_EXIT:-0} == 0 ]] || exit "$NINJA_EXIT"
printf '#!/bin/bash\nprintf "<%%s>" "$@"\nexit 7\n' >"$folder/zhitu"
chmod +x "$folder/zhitu"
END
    stand_in ctest <<'END'
echo "ctest $*" >>"$CALLS"
END
    stand_in python3 <<'END'
echo "python3 $*" >>"$CALLS"
END
}

# Calls ./dev from elsewhere, without a home; leaves $out, $err, $status and $calls.
dev() {
    status=0
    (
        cd / || exit 99
        unset HOME CI NO_COLOR
        [[ -z ${ci-} ]] || export CI=$ci
        export CALLS="$place/calls" SYSTEMD_OS_RELEASE="$place/os-release"
        export ABSENT="${absent-}" SUDO="${sudo-no}" FAKE_UID="${uid-0}" APT_STATUS="${apt_status-0}"
        export NINJA_EXIT="${ninja_exit-0}"
        PATH="$place/bin:/usr/bin:/bin" "$place/check out/dev" "$@"
    ) >"$place/out" 2>"$place/err" || status=$?
    out=$(<"$place/out")
    err=$(<"$place/err")
    calls=$(<"$place/calls")
}

# ---- checks ----

check() { # WHAT GOT EXPECTED-PATTERN
    # The pattern is meant to be one.
    # shellcheck disable=SC2053
    if [[ $2 != $3 ]]; then
        printf 'FAILED: %s\n  got:      %s\n  expected: %s\n' "$1" "$2" "$3"
        failures=$((failures + 1))
    fi
}

test_case() { # WHAT HOLDS
    unset absent sudo uid apt_status ninja_exit ci
    fresh
    printf -- '-- %s\n' "$1"
}

test_case 'no argument shows the help'
dev
check status "$status" 0
check out "$out" 'Usage: ./dev *'
check err "$err" ''

test_case 'help shows the help'
dev help
check status "$status" 0
check out "$out" 'Usage: ./dev *'

test_case 'an unknown command is wrong usage'
dev rnu
check status "$status" 2
check out "$out" ''
check err "$err" '*"rnu"*Usage: ./dev *'
check calls "$calls" ''

test_case 'build takes no arguments'
dev build now
check status "$status" 2
check out "$out" ''
check calls "$calls" ''

test_case 'run builds and hands over arguments, output and status'
dev run export --out 'a b' '*'
check status "$status" 7
check out "$out" '<export><--out><a b><\*>'
check err "$err" '*cmake chatters*ninja chatters*'
check calls "$calls" 'cmake --preset release*'

test_case 'run says nothing of its own when nothing changed'
dev run
dev run --version
check status "$status" 7
check out "$out" '<--version>'
check err "$err" ''

test_case 'run does not start what could not be built'
ninja_exit=1
dev run
check status "$status" 1
check out "$out" ''
check err "$err" '*dev: could not build*'

test_case 'a build folder of another checkout is not used'
dev build
mv "$place/check out" "$place/moved"
mkdir -p "$place/check out"
mv "$place/moved"/* "$place/check out"
sed -i 's/=.*/=\/elsewhere/' "$place/check out/build/release/CMakeCache.txt"
: >"$place/calls"
dev build
check status "$status" 0
check calls "$calls" 'cmake --preset release*ninja*'

test_case 'missing packages are installed without a question'
absent='qt6-charts-dev zlib1g-dev'
dev build
check status "$status" 0
check out "$out" ''
check calls "$calls" 'apt-get\[noninteractive\] * update
apt-get\[noninteractive\] * --no-install-recommends install qt6-charts-dev zlib1g-dev
cmake *'

test_case 'nothing is installed when nothing is missing'
dev build
check calls "$calls" 'cmake *'

test_case 'an installation that fails is one clear line'
absent=g++ apt_status=100
dev build
check status "$status" 1
check err "$err" '*dev: could not install g++'

test_case 'a user with sudo installs through it'
absent=g++ uid=1000 sudo=yes
dev build
check status "$status" 0
check calls "$calls" 'sudo true*sudo env *apt-get* update*sudo env *install g++*'

test_case 'a user without sudo is told what to run'
absent='g++ cmake' uid=1000
dev build
check status "$status" 1
check out "$out" ''
check err "$err" '*sudo apt-get * install g++ cmake'
check calls "$calls" ''

test_case 'another system is told what it may lack, and goes on'
absent=libgl-dev
printf 'ID=ubuntu\nVERSION_ID="24.04"\n' >"$place/os-release"
dev build
check status "$status" 0
check err "$err" '*ubuntu-24.04*libgl-dev*'
check calls "$calls" 'cmake *'

test_case 'test runs all tests'
dev test
check status "$status" 0
check calls "$calls" 'cmake --preset dev -DCMAKE_CXX_COMPILER_LAUNCHER=ccache*ctest --preset dev -j *'

test_case 'no compiler cache where every build is from nothing'
ci=true
dev test
check status "$status" 0
check calls "$calls" 'cmake --preset dev*'
check 'calls without a cache' "${calls/ccache/}" "$calls"

test_case 'test --sanitize runs them under the sanitizers'
dev test --sanitize -R period
check calls "$calls" 'cmake --preset dev-asan -D*ctest --preset dev-asan -j * -R period'

test_case 'bench builds the limit programs and does not install peers'
absent=labplot
dev bench --rounds 3
check status "$status" 0
check calls "$calls" '*ninja all zhitu_bench*bench.py*--rounds 3'

test_case 'bench --peers installs them'
absent=labplot
dev bench --peers
check calls "$calls" '*install labplot*bench.py*'

if [[ $failures -gt 0 ]]; then
    printf '%d checks failed\n' "$failures"
    exit 1
fi
echo 'all passed'
