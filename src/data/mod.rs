//! What the engine knows by name, as tables: macros, options, attributes, colours and their like.
//! Rules check against them, and an editor completes and explains from them.

pub mod macros;
pub mod table_options;
pub mod similar;
