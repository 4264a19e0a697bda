//! What the engine knows by name, as tables: macros, options, attributes, colours and their like.
//! Rules check against them, and an editor completes and explains from them.

pub mod cell_marks;
pub mod colors;
pub mod conditions;
pub mod directives;
pub mod file_options;
pub mod keyboard;
pub mod keywords;
pub mod macros;
pub mod markers;
pub mod namespaces;
pub mod properties;
pub mod similar;
pub mod table_options;
pub mod words;
