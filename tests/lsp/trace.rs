//! What the server tells of its work, to clients that want to know.

use serde_json::{Value, json};

use crate::client::Client;

/// One mistake.
const BAD: &str = "열린 각주[* 내용\n";

#[test]
fn what_the_server_does_can_be_traced() {
    let greeted = |trace: &str| {
        let mut client = Client::launch().talking_nonsense();
        client.greet(json!({"capabilities": {}, "trace": trace}));
        client
    };
    let mut client = greeted("messages");
    let log = |client: &mut Client, version: i32| {
        client.open("untitled:1", BAD);
        let log = client.next(|message| message["method"] == "$/logTrace")["params"].clone();
        client.published("untitled:1", json!(1));
        assert_eq!(log["message"], "checked untitled:1: 1 problems", "{version}");
        log["verbose"].clone()
    };
    assert_eq!(log(&mut client, 1), Value::Null);
    client.notify("$/setTrace", json!({"value": "verbose"}));
    assert!(log(&mut client, 2).as_str().unwrap().starts_with("version 1, "));
    // Not a word of the protocol, but one that is said.
    client.notify("$/setTrace", json!({"value": "compact"}));
    assert_eq!(log(&mut client, 3), Value::Null);
    client.notify("$/setTrace", json!({"value": "off"}));
    client.open("untitled:1", BAD);
    client.published("untitled:1", json!(1));
    let mut client = greeted("compact");
    assert_eq!(log(&mut client, 1), Value::Null);
}
