//! One question for every request.

use serde_json::{Value, json};

/// All that any request about the page `uri` wants to know, with the cursor at `position`.
pub fn question(uri: &str, position: &Value, range: &Value) -> Value {
    json!({
        "textDocument": {"uri": uri},
        "position": position,
        "positions": [position],
        "range": range,
        "context": {
            "diagnostics": [],
            "includeDeclaration": true,
            "triggerKind": 1,
            "isRetrigger": false,
        },
        "options": {"tabSize": 2, "insertSpaces": true},
        "color": {"red": 1.0, "green": 0.0, "blue": 0.0, "alpha": 1.0},
        "ch": "\n",
        "newName": "새이름🐦",
        "query": "개요",
        "previousResultId": "0",
    })
}
