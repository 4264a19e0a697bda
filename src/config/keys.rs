//! The keys of the settings.

/// The keys that an entry of `overrides` takes besides its `paths`.
pub const OVERRIDE_KEYS: [&str; 8] =
    ["select", "ignore", "severity", "options", "profile", "namespaces", "macros", "as"];

/// The keys of `namumark.toml`; those of an editor stand below `namumark`.
pub const KEYS: [&str; 12] = [
    "select",
    "ignore",
    "severity",
    "options",
    "groups",
    "overrides",
    "exclude",
    "profile",
    "namespaces",
    "macros",
    "as",
    "language",
];
