//! What people call things in Korean whose names are English: by these words, too, they are found. Only
//! words that somebody would type for the name; what a thing does is told beside it.

use super::properties;

type Table = &'static [(&'static str, &'static [&'static str])];

/// By the first of a macro's names.
pub const MACROS: Table = &[
    ("br", &["줄바꿈", "줄 바꿈", "개행"]),
    ("include", &["틀", "불러오기", "포함"]),
    ("math", &["수식", "수학"]),
    ("목차", &["차례"]),
    ("각주", &["주석", "미주"]),
    ("clearfix", &["클리어픽스", "띄움 해제"]),
    ("ruby", &["루비", "윗주", "후리가나"]),
    ("anchor", &["앵커", "책갈피"]),
    ("youtube", &["유튜브", "동영상", "영상"]),
    ("kakaotv", &["카카오티비", "카카오TV", "동영상", "영상"]),
    ("nicovideo", &["니코동", "니코니코", "동영상", "영상"]),
    ("navertv", &["네이버티비", "네이버TV", "동영상", "영상"]),
    ("vimeo", &["비메오", "동영상", "영상"]),
    ("age", &["나이", "만 나이"]),
    ("dday", &["디데이", "날수"]),
    ("date", &["날짜", "시각", "시간"]),
    ("pagecount", &["문서 수", "문서수"]),
    ("vote", &["투표"]),
];

pub const DIRECTIVES: Table = &[
    ("wiki", &["상자", "박스", "위키"]),
    ("folding", &["접기", "접은글", "펼치기", "폴딩"]),
    ("if", &["조건", "만약"]),
    ("html", &["태그"]),
    ("syntax", &["코드", "구문 강조", "문법 강조"]),
    ("style", &["스타일", "꾸미기"]),
    ("latex", &["수식", "라텍", "레이텍"]),
];

pub const ATTRIBUTES: Table = &[
    ("style", &["모양", "스타일"]),
    ("dark-style", &["어두운", "다크", "모양", "스타일"]),
    ("class", &["클래스", "분류"]),
    ("lang", &["언어"]),
    ("tag", &["태그"]),
    ("onclick", &["클릭", "누르기"]),
];

pub const FILE_OPTIONS: Table = &[
    ("width", &["너비", "가로", "폭"]),
    ("height", &["높이", "세로"]),
    ("align", &["정렬"]),
    ("bgcolor", &["배경색"]),
    ("theme", &["테마", "어두운", "다크"]),
    ("border-radius", &["둥글기", "모서리"]),
    ("object-fit", &["맞춤", "채우기"]),
    ("rendering", &["렌더링", "보간"]),
];

/// Of options of cells that have no name.
pub const CELL_MARKS: Table = &[
    ("-2", &["가로 병합", "셀 병합", "칸 합치기"]),
    ("|2", &["세로 병합", "셀 병합", "칸 합치기"]),
    (":", &["가운데 정렬", "정렬"]),
    ("(", &["왼쪽 정렬", "정렬"]),
    (")", &["오른쪽 정렬", "정렬"]),
    ("^|2", &["위쪽 정렬"]),
    ("v|2", &["아래쪽 정렬"]),
];

pub const TABLE_OPTIONS: Table = &[
    ("bgcolor", &["배경색", "셀 배경색"]),
    ("color", &["글자색", "셀 글자색", "색"]),
    ("width", &["너비", "셀 너비", "폭"]),
    ("height", &["높이", "셀 높이"]),
    ("nopad", &["여백 없음", "여백"]),
    ("keepall", &["줄바꿈 없음", "낱말"]),
    ("rowbgcolor", &["줄 배경색", "행 배경색"]),
    ("rowcolor", &["줄 글자색", "행 글자색"]),
    ("rowkeepall", &["줄 줄바꿈 없음", "행 줄바꿈 없음"]),
    ("colbgcolor", &["열 배경색"]),
    ("colcolor", &["열 글자색"]),
    ("colkeepall", &["열 줄바꿈 없음"]),
    ("tablewidth", &["표 너비"]),
    ("tablealign", &["표 정렬", "정렬"]),
    ("tablecolor", &["표 글자색"]),
    ("tablebgcolor", &["표 배경색"]),
    ("tablebordercolor", &["표 테두리색", "테두리색"]),
    ("class", &["클래스", "셀 클래스"]),
    ("rowclass", &["줄 클래스", "행 클래스"]),
    ("tableclass", &["표 클래스"]),
    ("thead", &["머리글", "표 머리"]),
    ("sortable", &["정렬", "표 정렬"]),
    ("rowif", &["조건", "줄 조건"]),
];

/// Properties that their explanation alone doesn't name.
const PROPERTIES: Table = &[
    ("background", &["배경", "배경색"]),
    ("border-radius", &["모서리", "둥글기", "둥근"]),
    ("color", &["색", "글자색"]),
    ("display", &["표시", "보이기", "숨기기"]),
    ("float", &["띄우기", "옆으로"]),
    ("font-size", &["크기", "글자 크기"]),
    ("font-weight", &["굵기", "굵게", "글자 굵기"]),
    ("margin", &["바깥 여백", "여백"]),
    ("padding", &["안쪽 여백", "여백"]),
    ("text-align", &["정렬", "가운데 정렬"]),
    ("word-break", &["줄바꿈", "낱말"]),
];

/// What the entry `name` of `table` is called.
pub fn of(table: Table, name: &str) -> &'static [&'static str] {
    let entry = table.iter().find(|(known, _)| *known == name);
    entry.map_or(&[], |(_, keywords)| keywords)
}

/// What a property of CSS is called: few words explain it, so these name it too.
pub fn of_property(name: &str) -> &'static [&'static str] {
    match of(PROPERTIES, name) {
        [] => properties::help(name).map_or(&[], |help| std::slice::from_ref(&help.korean)),
        keywords => keywords,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{directives, file_options, macros, table_options};

    #[test]
    fn everything_is_called_something() {
        let names = |table: Table| table.iter().map(|(name, _)| *name).collect::<Vec<_>>();
        let macros: Vec<_> = macros::MACROS.iter().map(|known| known.names[0]).collect();
        assert_eq!(names(MACROS), macros);
        let directives: Vec<_> = directives::DIRECTIVES.iter().map(|known| known.name).collect();
        assert_eq!(names(DIRECTIVES), directives);
        let attributes: Vec<_> = directives::ATTRIBUTES.iter().map(|known| known.name).collect();
        assert_eq!(names(ATTRIBUTES), attributes);
        let options: Vec<_> = file_options::FILE_OPTIONS.iter().map(|known| known.name).collect();
        assert_eq!(names(FILE_OPTIONS), options);
        let options: Vec<_> = table_options::TABLE_OPTIONS.iter().map(|known| known.name).collect();
        assert_eq!(names(TABLE_OPTIONS), options);
        assert!(PROPERTIES.iter().all(|(name, _)| properties::property(name).is_some()));
    }
}
