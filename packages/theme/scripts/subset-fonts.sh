#!/bin/sh
# Makes the fonts in assets/ from the full open-licensed families. Run by hand when a glyph is missing:
#   apt-get install fonttools python3-brotli
#   mkdir /tmp/fonts && cd /tmp/fonts && npm init -y
#   npm i @expo-google-fonts/alegreya@0.4.2 @expo-google-fonts/alegreya-sans@0.4.2 @fontsource/commit-mono@5.3.0
#   sh …/packages/theme/scripts/subset-fonts.sh /tmp/fonts/node_modules
set -eu
from=$1
to=$(cd "$(dirname "$0")/../assets" && pwd)

# Latin for western and central Europe, the punctuation of books, arrows, a few signs, the fleuron.
letters='U+0020-007E,U+00A0-017F,U+0218-021B,U+02C6,U+02DA,U+02DC'
signs='U+2009,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032,U+2033,U+2039,U+203A,U+2044,U+20AC,U+2116,U+2122'
marks='U+2190-2193,U+21A9,U+2212,U+2248,U+2260,U+2264,U+2265,U+2767'
figures='kern,liga,calt,ccmp,locl,mark,mkmk,onum,lnum,tnum,pnum'
code='U+0020-007E,U+00A0,U+00A3,U+00A7,U+00B0,U+00B1,U+00B7,U+00C4,U+00D6,U+00D7,U+00DC,U+00DF,U+00E0,U+00E4,U+00E7-00E9,U+00F6,U+00FC,U+2013,U+2014,U+2018-201D,U+2022,U+2026,U+20AC,U+2190-2193,U+2500,U+2502,U+2514,U+251C,U+2713'

subset() { # name, file, unicodes, features
  pyftsubset "$2" --unicodes="$3" --layout-features="$4" --flavor=woff2 --no-hinting --output-file="$to/$1.woff2"
}

serif=$from/@expo-google-fonts/alegreya
sans=$from/@expo-google-fonts/alegreya-sans
subset octavo-text "$serif/400Regular/Alegreya_400Regular.ttf" "$letters,$signs,$marks" "$figures,smcp"
subset octavo-text-italic "$serif/400Regular_Italic/Alegreya_400Regular_Italic.ttf" "$letters,$signs" "$figures"
subset octavo-text-bold "$serif/700Bold/Alegreya_700Bold.ttf" "$letters,$signs" "$figures"
subset octavo-quiet "$sans/400Regular/AlegreyaSans_400Regular.ttf" "$letters,$signs,$marks" "$figures"
subset octavo-quiet-bold "$sans/700Bold/AlegreyaSans_700Bold.ttf" "$letters,$signs" "$figures"
subset octavo-code "$from/@fontsource/commit-mono/files/commit-mono-latin-400-normal.woff2" "$code" 'kern,ccmp'

cp "$serif/LICENSE_FONT" "$to/OFL-Alegreya.txt"
cp "$sans/LICENSE_FONT" "$to/OFL-Alegreya-Sans.txt"
{ echo 'Copyright 2023 Commit Mono authors (https://github.com/eigilnikolajsen/commit-mono)'; echo; cat "$from/@fontsource/commit-mono/LICENSE"; } > "$to/OFL-Commit-Mono.txt"
ls -l "$to"
