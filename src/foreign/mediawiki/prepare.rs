//! MediaWiki is read by lines: what may run over several of them is made to stand on one.

/// What `prepare` looks at, with its ends. Code may look like the others.
const SPANS: [(&str, &str); 5] = [
    ("<!--", "-->"),
    ("<ref", "</ref>"),
    ("<nowiki", "</nowiki>"),
    ("<pre", "</pre>"),
    ("<syntaxhighlight", "</syntaxhighlight>"),
];

/// `text` without comments, and with each note on a line.
pub fn prepare(text: &str) -> String {
    let mut prepared = String::with_capacity(text.len());
    let mut rest = text;
    // What has no end from here on has none later: it is looked for once.
    let mut endless = [false; SPANS.len()];
    while let Some(index) = rest.find('<') {
        prepared.push_str(&rest[..index]);
        rest = &rest[index..];
        let kind = SPANS.iter().position(|(opener, _)| is_tag(rest, opener));
        let length = kind.filter(|&kind| !endless[kind]).and_then(|kind| {
            let length = length(rest, SPANS[kind].1);
            endless[kind] = length.is_none();
            length
        });
        let source = &rest[..length.unwrap_or(1)];
        rest = &rest[source.len()..];
        match kind.filter(|_| length.is_some()) {
            Some(0) if prepared.is_empty() || prepared.ends_with('\n') => {
                rest = rest.strip_prefix('\n').unwrap_or(rest);
            }
            Some(0) => {}
            Some(1) => prepared.push_str(&source.replace('\n', " ")),
            _ => prepared.push_str(source),
        }
    }
    prepared + rest
}

fn is_tag(text: &str, opener: &str) -> bool {
    let after = text.strip_prefix(opener);
    after.is_some_and(|after| !after.starts_with(|it: char| it.is_ascii_alphanumeric()))
}

/// Up to and with the end; a tag that ends in itself has none.
fn length(text: &str, closer: &str) -> Option<usize> {
    let tag = text.find('>').filter(|_| !text.starts_with("<!--"));
    match tag.filter(|&end| text[..end].ends_with('/')) {
        Some(end) => Some(end + 1),
        None => text.find(closer).map(|start| start + closer.len()),
    }
}
