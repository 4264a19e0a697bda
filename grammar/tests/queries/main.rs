//! The editors' queries and README.md, held against the grammar.

mod examples;
mod highlights;
mod injections;
mod limits;
mod readme;
mod sets;
