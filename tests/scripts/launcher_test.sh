#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The launcher in a made-up checkout, with a made-up cmake that "builds" a shell script. Proves when
# it builds, where, and that standard output and file arguments are left alone.
#
#   launcher_test.sh CHECKOUT SCRATCH
set -euo pipefail

checkout=$1 scratch=$2
rm -rf "$scratch"
mkdir -p "$scratch/house/scripts" "$scratch/house/cli" "$scratch/tools" "$scratch/away/papers"
scratch=$(cd "$scratch" && pwd -P)
house=$scratch/house
cp "$checkout/concord" "$house/concord"
touch "$house/CMakeLists.txt" "$house/cli/main.cpp"
echo hello >"$scratch/away/papers/mou.txt"

cat >"$house/scripts/setup" <<'EOF'
#!/bin/sh
[ -e "$SCRATCH/packages-missing" ] || exit 0
echo "setup: missing packages: libmissing-dev" >&2
exit 1
EOF
cat >"$scratch/tools/cmake" <<'EOF'
#!/bin/sh
echo noise
echo "cmake $*" >>"$SCRATCH/calls"
[ ! -e "$SCRATCH/cmake-fails" ] || exit 1
[ "$1" = --build ] || exit 0
printf '#!/bin/sh\ncat "$1"\nexit 3\n' >"$2/concord"
chmod +x "$2/concord"
EOF
chmod +x "$house/scripts/setup" "$scratch/tools/cmake"
export SCRATCH=$scratch PATH="$scratch/tools:$PATH" XDG_CACHE_HOME="$scratch/cache"

# call EXPECTED-STATUS EXPECTED-OUTPUT: runs the launcher from another folder, relative path.
call() {
    local status=0 output
    output=$(cd "$scratch/away" && ../house/concord papers/mou.txt 2>"$scratch/stderr") || status=$?
    [ "$status" = "$1" ] || complain "status $status instead of $1"
    [ "$output" = "$2" ] || complain "output '$output' instead of '$2'"
}

builds() { grep -c -- --build "$scratch/calls" 2>/dev/null || true; }

complain() {
    echo "launcher: $what: $*"
    cat "$scratch/stderr"
    exit 1
}

expect_builds() { [ "$(builds)" = "$1" ] || complain "$(builds) builds instead of $1"; }

what="the first call builds, and keeps it off standard output"
call 3 hello
expect_builds 1

what="the second call does not build and says nothing"
call 3 hello
expect_builds 1
[ ! -s "$scratch/stderr" ] || complain "it spoke"

what="without standard input"
(cd "$scratch/away" && ../house/concord papers/mou.txt <&- >/dev/null) || [ $? = 3 ] || complain "failed"

what="through a symbolic link, and by its bare name"
ln -s "$house/concord" "$scratch/tools/concord-link"
[ "$(concord-link "$scratch/away/papers/mou.txt" || true)" = hello ] || complain "wrong output"
[ "$(cd "$house" && sh concord "$scratch/away/papers/mou.txt" || true)" = hello ] || complain "wrong output"
expect_builds 1

what="a changed source is built, a changed sample is not"
mkdir -p "$house/corpus/agreements"
touch -d '1 hour ago' "$house/corpus"
touch "$house/corpus/agreements/new.md"
touch -d '1 hour ago' "$house/corpus"
call 3 hello
expect_builds 1
sleep 0.05
touch "$house/cli/main.cpp"
call 3 hello
expect_builds 2

what="a moved checkout builds anew"
sed -i 's/$/-elsewhere/' "$house/build/launcher/stamp"
call 3 hello
expect_builds 3

what="a failing build ends with 2, names the packages, prints nothing"
touch "$scratch/cmake-fails" "$scratch/packages-missing" "$house/cli/main.cpp"
call 2 ""
grep -q libmissing-dev "$scratch/stderr" || complain "the package is not named"
rm "$scratch/cmake-fails" "$scratch/packages-missing"

what="two first calls build once"
rm -rf "$house/build" "$scratch/calls"
"$house/concord" "$scratch/away/papers/mou.txt" >"$scratch/one" 2>/dev/null &
call 3 hello
wait || true
[ "$(cat "$scratch/one")" = hello ] || complain "the other call printed '$(cat "$scratch/one")'"
expect_builds 1

what="a checkout without a writable build folder is built in the cache"
rm -rf "$house/build" "$scratch/calls"
touch "$house/build" # a file where the folder would be: not even root can make it
call 3 hello
call 3 hello
expect_builds 1
[ -n "$(find "$scratch/cache/concord" -name stamp)" ] || complain "nothing in the cache"

echo "launcher: all as promised"
