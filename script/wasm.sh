# What wasm is built with, by script/build and script/bench. To be sourced, after use_tools.

# Components with one type for all of their views make the page smaller.
export RUSTFLAGS="--cfg erase_components"
# Panics name the file that they come from, as it is called within its crate, and not on this machine. The
# folders have to be there by now to be known.
cargo fetch --quiet ${CI:+--locked}
for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/; do
    RUSTFLAGS="$RUSTFLAGS --remap-path-prefix=$folder="
done
RUSTFLAGS="$RUSTFLAGS --remap-path-prefix=$PWD= --remap-path-prefix=$(rustc --print sysroot)/lib/rustlib/src/rust/="

# What wasm-opt may use. Named, because all features together make a module that browsers refuse.
export REPCOUNT_WASM_OPT="--low-memory-unused --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-reference-types --enable-multivalue --enable-mutable-globals"
