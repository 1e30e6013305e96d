#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What scripts/test counts: a made-up checkout with a made-up cmake and ctest, whose results are
# known. A case that began and never ended has failed, and a program that could not be built too.
#
#   counts_test.sh CHECKOUT SCRATCH
set -euo pipefail

checkout=$1 scratch=$2
rm -rf "$scratch"
mkdir -p "$scratch/scripts" "$scratch/tools"
cp "$checkout/scripts/test" "$scratch/scripts/"
# What the made-up scripts are told is written down.
for script in setup configure; do
    # shellcheck disable=SC2016 # expanded when the made-up script runs
    printf '#!/bin/sh\necho "$@" >"%s/%s-arguments"\n' "$scratch" "$script" >"$scratch/scripts/$script"
done
# shellcheck disable=SC2016 # expanded when the made-up cmake runs
printf '#!/bin/sh\n[ ! -e "%s/broken" ]\n' "$scratch" >"$scratch/tools/cmake"
cat >"$scratch/tools/ctest" <<EOF
#!/bin/sh
logs=$scratch/build/dev/test-logs
printf 'begin\ta\npassed\ta\nbegin\tb\nskipped\tb\n' >\$logs/good.log
printf 'begin\ta\npassed\ta\nbegin\tb\nfailed\tb\nbegin\tc\n' >\$logs/crashes.log
printf 'begin\ta\npassed\ta\n' >\$logs/leaks.log
cp "$scratch/junit" "$scratch/build/dev/ctest.xml"
EOF
chmod +x "$scratch"/scripts/* "$scratch"/tools/*

# count EXPECTED-STATUS EXPECTED-LINE NAME=STATUS…
count() {
    local status=0 last entry expected_status=$1 expected=$2
    shift 2
    for entry in "$@"; do
        printf '\t<testcase name="%s" classname="x" time="0.1" status="%s">\n' "${entry%=*}" "${entry#*=}"
        [ "${entry%=*}" != steps-aside ] || printf '\t\t<skipped message="SKIP_RETURN_CODE=77"/>\n'
        printf '\t\t<system-out>x\nlabels: skipped: no office is installed\n</system-out>\n\t</testcase>\n'
    done >"$scratch/junit"
    last=$(PATH="$scratch/tools:$PATH" "$scratch/scripts/test" 2>/dev/null | tail -n 1) || status=$?
    if [ "$last" != "$expected" ] || [ "$status" != "$expected_status" ]; then
        echo "counts: '$last' with status $status instead of '$expected' with $expected_status"
        exit 1
    fi
}

count 0 "1 passed, 0 failed, 1 skipped" good=run
count 0 "2 passed, 0 failed, 2 skipped" good=run script=run steps-aside=notrun
count 1 "1 passed, 2 failed, 0 skipped" crashes=fail
count 1 "1 passed, 1 failed, 0 skipped" leaks=fail
count 1 "0 passed, 2 failed, 0 skipped" script=fail never-built=notrun
touch "$scratch/broken"
count 1 "1 passed, 1 failed, 1 skipped" good=run
count 1 "1 passed, 2 failed, 0 skipped" crashes=fail

# expect FILE WORDS: the words stand in the file.
expect() {
    grep -qF -- "$2" "$scratch/$1" && return
    echo "counts: '$2' is not in $1"
    exit 1
}

expect setup-arguments "build test"
expect configure-arguments "dev -DCONCORD_ORACLES=OFF"
PATH="$scratch/tools:$PATH" "$scratch/scripts/test" --oracles >"$scratch/said" 2>/dev/null || true
expect setup-arguments "build test oracle"
expect configure-arguments "dev -DCONCORD_ORACLES=ON"
expect said "test: labels: skipped: no office is installed"
echo "counts: all as promised"
