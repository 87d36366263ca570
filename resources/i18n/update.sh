#!/bin/sh
# Bring the French catalogue up to date with the sources, then compile it.
# New texts appear in minutage_fr.ts as unfinished; translate them and run this again.
set -eu
cd "$(dirname "$0")/../.."
find app -name '*.py' | LC_ALL=C sort > build-sources.txt
trap 'rm -f build-sources.txt' EXIT
.venv/bin/pyside6-lupdate @build-sources.txt -no-obsolete -locations none -source-language en -target-language fr -ts resources/i18n/minutage_fr.ts
.venv/bin/pyside6-lrelease -silent resources/i18n/minutage_fr.ts -qm resources/i18n/minutage_fr.qm
