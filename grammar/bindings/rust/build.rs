fn main() {
    let source = std::path::Path::new("src");
    let files = [source.join("parser.c"), source.join("scanner.c")];
    let mut build = cc::Build::new();
    build.std("c11").include(source).files(&files).warnings(false);
    // The parser is fast enough for a megabyte at a keystroke only when optimised, tests included.
    build.opt_level(3);
    #[cfg(target_env = "msvc")]
    build.flag("-utf-8");
    build.compile("tree-sitter-namumark");
    println!("cargo:rerun-if-changed=src");
}
