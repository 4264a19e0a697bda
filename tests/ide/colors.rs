use expect_test::{Expect, expect};
use namumark_lsp::data::colors::Color;
use namumark_lsp::ide::colors::{Place, Rgba, presentations, swatches};
use namumark_lsp::text::Span;

use crate::fixture::{Fixture, show};

fn check(text: &str, expected: Expect) {
    let document = Fixture::new(text).document;
    let lines = swatches(&document).into_iter().map(|swatch| {
        let Rgba { color, alpha } = swatch.color;
        format!("{:?} {color} {alpha} {:?}\n", show(&document, swatch.span), swatch.place)
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn groups_and_options() {
    check(
        "{{{#red 가}}} {{{#000,#White 나}}} {{{#redd 다}}}\n",
        expect![[r##"
        "#red" #ff0000 1 Group
        "#000" #000000 1 Group
        "#White" #ffffff 1 Group
    "##]],
    );
    check(
        "||<bgcolor=#fff,black><#123456><tablebordercolor=\"red\"><table color=blue><width=3><red,green>가||\n",
        expect![[r##"
            "#fff" #ffffff 1 Option
            "black" #000000 1 Option
            "#123456" #123456 1 Option
            "red" #ff0000 1 Option
            "blue" #0000ff 1 Option
            "red" #ff0000 1 Option
            "green" #008000 1 Option
        "##]],
    );
    check(
        "[[파일:가.png|bgcolor=#fff&width=3]] [ruby(글, ruby=루비, color=red)] [include(틀:가, color=red)]\n",
        expect![[r##"
            "#fff" #ffffff 1 Option
            "red" #ff0000 1 Option
        "##]],
    );
}

#[test]
fn css() {
    check(
        "{{{#!wiki style=\"color: red; border: 1px solid rgba(0, 0, 0, .5); font-family: Tan\" dark-style='color:red' dark-style=\"background: linear-gradient(90deg, #fff, hsl(-120, 100%, 50%)), transparent\"\n가\n}}}\n",
        expect![[r##"
            "red" #ff0000 1 Css
            "rgba(0, 0, 0, .5)" #000000 0.5 Css
            "#fff" #ffffff 1 Css
            "hsl(-120, 100%, 50%)" #0000ff 1 Css
        "##]],
    );
    check(
        "{{{#!style\n#fff .red { color: #0f08; }\n@theseed-dark-mode { td:hover { color: hwb(0 0% 0%) } }\n}}}\n{{{color: red}}}\n",
        expect![[r##"
            "#0f08" #00ff00 0.53333336 Css
            "hwb(0 0% 0%)" #ff0000 1 Css
        "##]],
    );
}

#[test]
fn hostile_css() {
    check(
        &format!("{{{{{{#!wiki style=\"color:{}red\"\n}}}}}}\n", "(".repeat(5_000)),
        expect![[""]],
    );
}

#[test]
fn forms_of_a_color() {
    let fixture =
        Fixture::new("{{{⟦#000⟧ 가}}}||\n||<⟦red⟧>나||\n{{{#!wiki style=\"color:⟦red⟧\"\n}}}");
    let red = |alpha| Rgba { color: Color { red: 255, green: 0, blue: 0 }, alpha };
    let forms = |span: Span, color| presentations(&fixture.document, span, color).join(" ");
    let [group, option, css] = fixture.ranges[..] else { panic!() };
    assert_eq!(forms(group, red(0.5)), "#ff0000 #red");
    assert_eq!(forms(option, red(0.5)), "#ff0000 red");
    assert_eq!(forms(css, red(1.0)), "#ff0000 red");
    assert_eq!(forms(css, red(0.5)), "rgba(255, 0, 0, 0.5) #ff000080");
    assert_eq!(forms(Span::new(0, 1), red(1.0)), "");
    assert_eq!(swatches(&fixture.document)[0].place, Place::Group);
}
