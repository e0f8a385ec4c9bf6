#!/usr/bin/env bash
# Builds everything, shows a hospital's checked transfers and their register, then a build that must fail: bash samples/demo.sh
# Needs Maven and JDK 17 or later; no setting. Exits with 0 only if all went as it should.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

log=$(mktemp "${TMPDIR:-/tmp}/disc-demo.XXXXXX")
readonly log

echo "== Building (a few minutes the first time)"
mvn -B -q -DskipTests -pl samples/hospital-discharge -am install

echo
echo "== hospital-discharge: a hospital that sends what its agreements cover"
readonly hospital=samples/hospital-discharge/target
registers=("$hospital"/classes/META-INF/disc/register/*.md)
sed -n '3p;5p' "${registers[0]}"
echo "The register for review: ${registers[0]}"
echo "Sending a made-up person's information to partners on this machine:"
java -jar "$hospital"/hospital-discharge-*.jar | sed 's/^/   /'

echo
echo "== undeclared-sharing: a build that must fail, with an error for each mistake"
if mvn -B -f samples/undeclared-sharing clean compile >"$log" 2>&1; then
    echo "It passed, and it should not have. Its output: $log" >&2
    exit 1
fi
# Maven says each error twice, the second time below this line.
sed '/BUILD FAILURE/,$d' "$log" | sed -n '/\[disc\./,/^\[INFO\]/{/^\[INFO\]/d;s#^\[ERROR\] .*/\([A-Za-z]*\.java\):\[\([0-9]*\),[0-9]*\]#\n\1:\2:#;p}'
if ! grep -q '\[disc\.transfer\.category-not-agreed\]' "$log"; then
    echo "It failed for another reason. Its output: $log" >&2
    exit 1
fi
rm "$log"

echo
echo "== As it should be: what is agreed was built, and what is not agreed was stopped."
