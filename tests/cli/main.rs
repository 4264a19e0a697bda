//! The command line as its users meet it: whole output and exit code of the real binary.

mod harness;

mod encoding;
mod explain;
mod fix;
mod help;
mod inspect;
mod language;
mod pages;
mod report;
mod settings;
