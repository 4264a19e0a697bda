//! The command line as its users meet it: whole output and exit code of the real binary.

mod harness;

mod article;
mod baseline;
mod diff;
mod doctor;
mod encoding;
mod explain;
mod fix;
mod format;
mod formats;
mod help;
mod help_in_korean;
mod human;
mod init;
mod inspect;
mod language;
mod pages;
mod report;
mod restore;
mod settings;
mod shells;
mod statistics;
mod watch;
mod why;
