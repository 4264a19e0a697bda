//! The input, message by message. tower-lsp ends at the first one it cannot read; here it is left
//! out, so that one message too odd costs no more than itself.

use std::borrow::Cow;
use std::io;

use tokio::io::{
    AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader,
};
use tower_lsp::jsonrpc::Request;

/// How much is read at a time.
const BUFFER: usize = 64 * 1024;

/// Hands the messages of `input` on to `output` until it ends.
pub async fn forward<I, O>(input: I, mut output: O) -> io::Result<()>
where
    I: AsyncRead + Unpin,
    O: AsyncWrite + Unpin,
{
    let mut input = BufReader::with_capacity(BUFFER, input);
    while let Some(body) = next(&mut input).await? {
        let body = String::from_utf8_lossy(&body);
        let body = without_lone_surrogates(&body);
        match serde_json::from_str::<Request>(&body) {
            // A response reads as a request without a method.
            Ok(_) => {
                let message = format!("Content-Length: {}\r\n\r\n{body}", body.len());
                output.write_all(message.as_bytes()).await?;
            }
            Err(error) => tracing::error!(%error, "a message that is none is left out"),
        }
    }
    Ok(())
}

/// The body of the next message; `None` at the end of the input.
async fn next(input: &mut (impl AsyncBufRead + Unpin)) -> io::Result<Option<Vec<u8>>> {
    let mut length = None;
    loop {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line).await? == 0 {
            return Ok(None);
        }
        match (String::from_utf8_lossy(&line).trim_end().split_once(':'), length) {
            (Some((name, value)), _) if name.eq_ignore_ascii_case("Content-Length") => {
                length = value.trim().parse().ok();
            }
            (None, Some(length)) => {
                let mut body = Vec::new();
                input.take(length).read_to_end(&mut body).await?;
                return Ok(Some(body));
            }
            _ => {}
        }
    }
}

/// `json` with U+FFFD for every half of a surrogate pair: an editor's strings may hold one, ours
/// cannot. In UTF-16 both are one unit long, so positions stay what they are.
fn without_lone_surrogates(json: &str) -> Cow<'_, str> {
    let mut mended = String::new();
    let (mut copied, mut offset) = (0, 0);
    while let Some(escape) = json.get(offset..).and_then(|rest| rest.find('\\')) {
        offset += escape;
        match (code_unit(json, offset), code_unit(json, offset + 6)) {
            (Some(0xd800..0xdc00), Some(0xdc00..0xe000)) => offset += 12,
            (Some(0xd800..0xe000), _) => {
                mended += &json[copied..offset];
                mended += r"\ufffd";
                offset += 6;
                copied = offset;
            }
            _ => offset += 2,
        }
    }
    match copied {
        0 => Cow::Borrowed(json),
        _ => Cow::Owned(mended + &json[copied..]),
    }
}

/// The code unit that is escaped at `offset`.
fn code_unit(json: &str, offset: usize) -> Option<u16> {
    let digits = json.get(offset..offset + 6)?.strip_prefix(r"\u")?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::without_lone_surrogates;

    #[test]
    fn halves_of_surrogate_pairs_are_replaced() {
        for (json, mended) in [
            (r#""가\n\\u\ud83d\ude42""#, r#""가\n\\u\ud83d\ude42""#),
            (r#""\ud83d""#, r#""\ufffd""#),
            (r#""\uDE42가\uD83Dx""#, r#""\ufffd가\ufffdx""#),
            (r#""\ud83d\ud83d\ude42""#, r#""\ufffd\ud83d\ude42""#),
            (r#""\\ud83d""#, r#""\\ud83d""#),
            (r#""\u+d83""#, r#""\u+d83""#),
            ("\\", "\\"),
            (r"\ud8", r"\ud8"),
            (r"\가가가", r"\가가가"),
        ] {
            assert_eq!(without_lone_surrogates(json), mended);
        }
    }
}
