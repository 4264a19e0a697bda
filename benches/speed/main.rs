//! How fast a page is read, checked and served. Prints a table and asserts nothing: times belong
//! to the machine they were taken on.
//!
//!     cargo bench                                  a page of our own making, about 1 MB
//!     cargo bench -- PATH                          a page of yours
//!     NAMUMARK_BENCH_FILE=PATH cargo bench         the same

mod client;
mod core;
mod page;
#[path = "../../tests/question/mod.rs"]
mod question;
mod requests;
mod server;
mod time;

use std::{env, fs, process};

fn main() {
    let (name, text) = page();
    println!("{name}: {:.2} MB, {} lines\n", megabytes(&text), text.lines().count());
    core::measure(&text);
    server::measure_start();
    for size in [100_000, 1_000_000] {
        server::measure(&page::of_size(&text, size));
    }
    println!();
    requests::measure(&text);
}

/// The page to measure with: a file that was named, else one of our own making.
fn page() -> (String, String) {
    // Cargo itself passes `--bench`.
    let argument = env::args().skip(1).find(|argument| !argument.starts_with("--"));
    match argument.or_else(|| env::var("NAMUMARK_BENCH_FILE").ok()) {
        None => ("a mixed page".to_owned(), page::mixed(1_000_000)),
        Some(path) => match fs::read_to_string(&path) {
            Ok(text) => (path, text),
            Err(error) => {
                eprintln!("{path}: {error}");
                process::exit(2);
            }
        },
    }
}

fn megabytes(text: &str) -> f64 {
    text.len() as f64 / 1e6
}
