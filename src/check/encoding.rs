//! Pages are UTF-8. One that is not gets a message that says where, and what it probably is.

use std::string::FromUtf8Error;

use encoding_rs::EUC_KR;

use crate::config::Language;

/// What is wrong with bytes that are not UTF-8.
pub fn complaint(error: &FromUtf8Error, language: Language) -> String {
    let offset = error.utf8_error().valid_up_to();
    let bytes = error.as_bytes();
    let (line, column) = place(&bytes[..offset]);
    let byte = bytes.get(offset).copied().unwrap_or_default();
    let advice = advice(bytes, language);
    language.say(
        format!("UTF-8이 아닙니다: {line}행 {column}열의 바이트 {byte:02X} (처음부터 {offset}바이트){advice}"),
        format!("not UTF-8: byte {byte:02X} at line {line}, column {column} (offset {offset}){advice}"),
    )
}

/// The 1-based line and column, in characters, right behind `valid`.
fn place(valid: &[u8]) -> (usize, usize) {
    let valid = String::from_utf8_lossy(valid);
    let line = valid.rsplit('\n').next().unwrap_or_default();
    (valid.matches('\n').count() + 1, line.chars().count() + 1)
}

fn advice(bytes: &[u8], language: Language) -> &'static str {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        language.say(
            ". UTF-16으로 보입니다. `iconv -f UTF-16 -t UTF-8`로 바꿔 주세요",
            "; it looks like UTF-16: convert it with `iconv -f UTF-16 -t UTF-8`",
        )
    } else if looks_like_cp949(bytes) {
        language.say(
            ". CP949(EUC-KR)로 보입니다. `iconv -f CP949 -t UTF-8`로 바꿔 주세요",
            "; it looks like CP949 (EUC-KR): convert it with `iconv -f CP949 -t UTF-8`",
        )
    } else {
        ""
    }
}

/// Whether the bytes make sense as CP949 (which the web calls EUC-KR), with mostly Hangul in them.
fn looks_like_cp949(bytes: &[u8]) -> bool {
    let Some(text) = EUC_KR.decode_without_bom_handling_and_without_replacement(bytes) else {
        return false;
    };
    let foreign = text.chars().filter(|character| !character.is_ascii()).count();
    let hangul = text.chars().filter(|character| ('가'..='힣').contains(character)).count();
    hangul > 0 && hangul * 2 >= foreign
}
