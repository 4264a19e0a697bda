/// How bad a mistake is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Readers certainly see something else than what was meant.
    Error,
    /// Probably wrong, or content is lost.
    Warning,
    Information,
    /// A matter of style; such rules are off unless chosen.
    Hint,
}
