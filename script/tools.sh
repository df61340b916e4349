# Sourced by the scripts next to it: where the tools live and which versions the project uses.
# Plain enough for the bash 3.2 of a Mac.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
tools="${REPCOUNT_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/repcount/tools}"

trunk_version=0.21.14
binaryen_version=132.0.0
wasm_split_version=0.2.4
wasm_opt_oldest=123
node_oldest=20
# The two halves of wasm-bindgen, library and tool, only work together in exactly the same version.
wasm_bindgen_version="$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' "$root/Cargo.lock")"

trunk_home="$tools/trunk-$trunk_version"
wasm_bindgen_home="$tools/wasm-bindgen-$wasm_bindgen_version"
wasm_split_home="$tools/wasm-split-$wasm_split_version"
binaryen_home="$tools/binaryen-$binaryen_version"

say() { printf '%s\n' "$*" >&2; }

# The words of a version line that look like a version: "trunk 0.21.14" -> 0.21.14.
version_of() {
    "$1" --version 2>/dev/null | sed -n 's/^[^0-9]*\([0-9][0-9.]*\).*/\1/p' | head -n 1
}

has_trunk() {
    [ -x "$trunk_home/bin/trunk" ] || [ "$(version_of trunk)" = "$trunk_version" ]
}

has_wasm_bindgen() {
    [ -x "$wasm_bindgen_home/bin/wasm-bindgen" ] || [ "$(version_of wasm-bindgen)" = "$wasm_bindgen_version" ]
}

# It doesn't tell its version, so only the one that script/bootstrap built counts.
has_wasm_split() { [ -x "$wasm_split_home/bin/wasm-split-cli" ]; }

has_wasm_opt() {
    [ -e "$binaryen_home/node_modules/.bin/wasm-opt" ] && return 0
    local found
    found="$(version_of wasm-opt)"
    [ "${found:-0}" -ge "$wasm_opt_oldest" ] 2>/dev/null
}

# Folders of the cache go to the front of PATH: what is in them is always the right version.
use_tools() {
    local folder
    for folder in "$trunk_home/bin" "$wasm_bindgen_home/bin" "$wasm_split_home/bin" "$binaryen_home/node_modules/.bin"; do
        [ -d "$folder" ] && PATH="$folder:$PATH"
    done
    export PATH
}

find_chromium() {
    local name
    if [ -n "${REPCOUNT_CHROMIUM:-}" ]; then
        [ -x "$REPCOUNT_CHROMIUM" ] && printf '%s\n' "$REPCOUNT_CHROMIUM"
        return
    fi
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        command -v "$name" && return
    done
    name="/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    [ -x "$name" ] && printf '%s\n' "$name" && return
    # The one that `playwright-core install chromium` fetched, if it did.
    name="$(cd "$root/tests/e2e" 2>/dev/null && node -e '
        try { process.stdout.write(require("playwright-core").chromium.executablePath()) } catch {}' 2>/dev/null)"
    [ -n "$name" ] && [ -x "$name" ] && printf '%s\n' "$name"
}
