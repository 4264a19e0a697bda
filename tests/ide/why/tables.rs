//! Rows, cells, captions and options.

use expect_test::expect;

use super::check;

#[test]
fn rows() {
    check(
        &[
            "‸||가||⟦나⟧\n",
            "‸||가⟦⟧\n",
            "‸||가||⟦ ⟧\n",
            "||가‸||⟦ ⟧\n",
            "‸||가\n⟦== 나 ==⟧\n다||\n",
            "⟦가 ⟧‸||나||\n",
            "||가⟦[[나|다‸||라]]⟧||\n".replace("⟦[[나|다‸||라]]⟧", "⟦[* 나‸||다]⟧").as_str(),
            "||'''가‸||나'''||\n",
            "‸||가\\|⟦⟧|\n".replace("‸||가\\|⟦⟧|", "‸||가\\⟦||⟧").as_str(),
            "⟦||가||⟧\n|나|‸다||\n".replace("|나|‸다||", "‸|나|다||").as_str(),
            "‸|가|⟦⟧\n",
        ],
        expect![],
    );
}

#[test]
fn options() {
    check(
        &[
            "||⟦ ⟧‸<-2>가||\n",
            "||⟦‸<foo=1>⟧가||\n".replace("⟦‸<foo=1>⟧", "‸<foo=1>").as_str(),
            "||‸<bgcolor = red>가||\n",
            "||‸<bgcolor=redd>가||\n",
            "||⟦<foo=1>⟧‸<-2>가||\n",
            "||⟦가⟧‸<-2>||\n",
            "||‸<row bgcolor=red>가||\n",
            "||‸<-0>가||\n",
        ],
        expect![],
    );
}
