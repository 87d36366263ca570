#!/bin/sh
# Bring the catalogues up to date with the sources, then compile them.
# New texts appear as unfinished; translate them and run this again. English needs its plurals only.
set -eu
cd "$(dirname "$0")/../.."
list=$(mktemp)
trap 'rm -f "$list"' EXIT
find "$PWD/app" -name '*.py' | LC_ALL=C sort > "$list"
lupdate() {
    .venv/bin/pyside6-lupdate @"$list" -no-obsolete -locations none -source-language en "$@"
}
lupdate -target-language fr -ts resources/i18n/minutage_fr.ts
lupdate -pluralonly -target-language en -ts resources/i18n/minutage_en.ts
for language in fr en; do
    .venv/bin/pyside6-lrelease -silent "resources/i18n/minutage_$language.ts" -qm "resources/i18n/minutage_$language.qm"
done
