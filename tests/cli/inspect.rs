//! Facts and trees for programs.

use expect_test::expect;

use crate::harness::Case;

const PAGE: &str = "\
== 개요 ==
글[*이름 뜻] [[문서#위|글]]
{{{#!folding 접힌 것
||<-2>a||
||b||c||
}}}
";

#[test]
fn inspect_prints_the_facts_of_a_page() {
    Case::new(&["inspect", "가.namu"]).file("가.namu", PAGE).run().expect(
        0,
        expect![[r#"
            {
              "as": "namumark",
              "headings": [
                {
                  "level": 2,
                  "folded": false,
                  "title": "개요",
                  "number": "1",
                  "line": 1
                }
              ],
              "footnotes": [
                {
                  "name": "이름",
                  "number": 1,
                  "text": "뜻",
                  "definition": true,
                  "line": 2
                }
              ],
              "links": [
                {
                  "kind": "page",
                  "target": "문서",
                  "anchor": "위",
                  "label": "글",
                  "line": 2
                }
              ],
              "categories": [],
              "foldings": [
                {
                  "title": "접힌 것",
                  "line": 3
                }
              ],
              "tables": [
                {
                  "rows": 2,
                  "columns": 2,
                  "line": 4
                }
              ],
              "macros": [],
              "redirect": null
            }
        "#]],
        expect![],
    );
}

#[test]
fn tree_prints_an_expression() {
    Case::new(&["tree", "-"]).input(PAGE).run().expect(
        0,
        expect![[r#"
        (document
          (section
            (heading
              title: (title))
            (footnote
              name: (name))
            (link
              target: (target)
              anchor: (anchor)
              label: (label))
            (folding_block
              title: (title)
              (table
                (table_row
                  (table_cell
                    (cell_option)))
                (table_row
                  (table_cell)
                  (table_cell))))))
    "#]],
        expect![],
    );
}

#[test]
fn tree_prints_nested_objects() {
    Case::new(&["tree", "--json", "-"]).input("\u{feff}'''글'''").run().expect(
        0,
        expect![[r#"
            {"kind":"document","start":3,"end":12,"children":[{"kind":"bold","start":3,"end":12,"children":[]}]}
        "#]],
        expect![],
    );
}

#[test]
fn a_file_is_needed_and_has_to_exist() {
    Case::new(&["inspect", "없는.namu"]).run().expect(
        2,
        expect![],
        expect![[r#"
        namumark: 없는.namu: no such file or folder
    "#]],
    );
    let output = Case::new(&["inspect"]).run();
    assert_eq!((output.code, output.stdout.as_str()), (Some(2), ""));
}

#[test]
fn deep_nesting_is_no_reason_to_fail() {
    for arguments in [&["inspect", "-"][..], &["tree", "-"], &["check", "--fail-on", "error", "-"]]
    {
        let output = Case::new(arguments).input(&">".repeat(20_000)).run();
        assert_eq!((output.code, output.stderr.as_str()), (Some(0), ""), "{arguments:?}");
    }
}
