//! The places that the site prints before a note that has several marks: `1.1 1.2` or `[1.1] [1.2]`.

/// What stands behind the places that `text` begins with.
pub fn behind(text: &str) -> &str {
    let (mut rest, mut count) = (text, 0);
    while let Some((word, after)) = first_word(rest) {
        let bare = word.strip_prefix('[').and_then(|word| word.strip_suffix(']')).unwrap_or(word);
        let is_next = bare.split_once('.').is_some_and(|(number, place)| {
            number.parse::<u32>().is_ok() && place.parse() == Ok(count + 1)
        });
        if !is_next {
            break;
        }
        (rest, count) = (after, count + 1);
    }
    // One number without brackets is the beginning of the text.
    let is_sure = count > 1 || text.trim_start().starts_with('[');
    if is_sure { rest } else { text }
}

/// The characters up to white space, or up to the next bracket where one ends right before it.
fn first_word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let end = text.get(..end)?.find("][").map_or(end, |bracket| bracket + "]".len());
    (!text.is_empty()).then(|| text.split_at(end))
}
