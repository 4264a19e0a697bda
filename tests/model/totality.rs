//! Whatever the tree, there are facts.

use namumark_lsp::document::Document;
use namumark_lsp::model::Model;
use namumark_lsp::text::Text;

const PAGE: &str = "== 가[* 나] ==\n{{{#!wiki style=\"a\"\n||<-2>다||[[라#마|바]]||\n}}}\n\
                    [[파일:사.png|width=1]][[분류:아#blur]][include(틀:자, 차)]{{{+1 카}}}\n";

#[test]
fn a_tree_of_another_text_yields_facts() {
    let tree = Document::new(PAGE).tree;
    let ends = PAGE.char_indices().map(|(offset, _)| offset);
    for end in ends {
        Model::new(&Text::new(&PAGE[..end]), &tree);
        Model::new(&Text::new(&format!("글{}", &PAGE[end..])), &tree);
    }
}

#[test]
fn depth_costs_no_stack() {
    let depth = 20_000;
    let quotes = Document::new(&">".repeat(depth));
    let groups = Document::new(&"{{{+1 ".repeat(depth));
    assert!(!quotes.model().block_quotes.is_empty());
    assert!(!groups.model().broken.is_empty());
}
