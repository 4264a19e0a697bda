//! Pages that are not UTF-8 as one expects it.

use expect_test::expect;

use crate::harness::Case;

/// "나무마크" in CP949.
const CP949: &[u8] = b"\xb3\xaa\xb9\xab\xb8\xb6\xc5\xa9\n";

#[test]
fn cp949_is_recognised() {
    Case::new(&["check"]).file("가.namu", CP949).run().expect(2, expect![], expect![[r#"
        namumark: 가.namu: not UTF-8: byte B3 at line 1, column 1 (offset 0); it looks like CP949 (EUC-KR): convert it with `iconv -f CP949 -t UTF-8`
    "#]]);
    Case::new(&["check", "--lang", "ko"]).file("가.namu", CP949).run().expect(
        2,
        expect![],
        expect![[r#"
            namumark: 가.namu: UTF-8이 아닙니다: 1행 1열의 바이트 B3 (처음부터 0바이트). CP949(EUC-KR)로 보입니다. `iconv -f CP949 -t UTF-8`로 바꿔 주세요
        "#]],
    );
}

#[test]
fn utf_16_is_recognised() {
    let text: Vec<u8> = "\u{feff}나무".encode_utf16().flat_map(u16::to_le_bytes).collect();
    Case::new(&["inspect", "가.namu"]).file("가.namu", text).run().expect(2, expect![], expect![[r#"
        namumark: 가.namu: not UTF-8: byte FF at line 1, column 1 (offset 0); it looks like UTF-16: convert it with `iconv -f UTF-16 -t UTF-8`
    "#]]);
}

#[test]
fn a_broken_byte_is_named_with_its_place() {
    let text = ["첫 줄\n둘째 ".as_bytes(), b"\xff\xe3", " 줄\n".as_bytes()].concat();
    Case::new(&["check"]).file("가.namu", text).run().expect(
        2,
        expect![],
        expect![[r#"
        namumark: 가.namu: not UTF-8: byte FF at line 2, column 4 (offset 15)
    "#]],
    );
}

#[test]
fn a_mark_of_the_byte_order_is_fine() {
    Case::new(&["check"]).file("가.namu", "\u{feff}== 개요 ==\n본문\n").run().expect(
        0,
        expect![[r#"
            Found nothing wrong in 1 page.
        "#]],
        expect![],
    );
}
