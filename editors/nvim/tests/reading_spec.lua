-- Reading mode, and footnotes below their line.
local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
local spec = dofile(here .. '/spec.lua')
local child = dofile(here .. '/child.lua')
local it, equal = spec.it, spec.equal
local sees, does_not_see = child.sees, child.does_not_see

local SHRUNK = '길이는 4km 남짓[측량]이고, 걸어서 두 시간쯤 걸린다.'
local OPEN = '옛길이다.[* 마을 사람들은 ‘소금길’이라고도 부른다.]'

child.start()
child.lua('page.open() vim.o.columns = 140')

it('shrinks notes to what readers see of them', function()
  child.type(':Namumark reading<CR>')
  sees('옛길이다.[2]')
  sees(SHRUNK)
  sees("|| '''길이''' || 4.2km[측량] ||")
end)

it('hides the hints, which would number the notes again', function()
  equal(false, child.lua('return vim.lsp.inlay_hint.is_enabled({ bufnr = 0 })'))
end)

it('opens the note at the cursor, and shrinks it again', function()
  child.type('gg/마을 사람들은<CR>')
  sees(OPEN)
  sees(SHRUNK)
  child.type('gg')
  sees('옛길이다.[2]')
end)

it('shows the text of a name at the cursor below it', function()
  child.type('gg/\\[\\*측량\\]<CR>')
  sees('길이는 4km 남짓[*측량]이고, 걸어서 두 시간쯤 걸린다.')
  sees('  [측량] 2021년 가을에 잰 값이다.')
  child.type('gg')
  does_not_see('  [측량] 2021년 가을에 잰 값이다.')
  sees(SHRUNK)
end)

it('opens the notes of the line that is written in, and those written meanwhile', function()
  child.type('gg/길이는 4km<CR>i')
  sees('길이는 4km 남짓[*측량]이고')
  sees('옛길이다.[2]')
  child.type('지도에서[* 새 각주] <Esc>gg')
  sees('지도에서[3] 길이는 4km 남짓[측량]이고')
  child.type('u')
  sees(SHRUNK)
end)

it('opens all notes while text is selected', function()
  child.type('ggVj')
  sees(OPEN)
  sees('[*측량]이고')
  child.type('<Esc>gg')
  sees(SHRUNK)
end)

it('opens all notes while something is searched', function()
  child.type('gg/솔바')
  sees(OPEN)
  child.type('<Esc>')
  sees('옛길이다.[2]')
end)

it('shrinks a note of several lines to its number', function()
  child.type('gg/길이는 4km<CR>O')
  child.type('표[* 여럿 {{{#!wiki<CR>첫째 줄<CR>둘째 줄<CR>}}}] 끝<Esc>gg')
  sees('표[3]')
  does_not_see('첫째 줄')
  child.type('u')
  sees(SHRUNK)
end)

it('stays on when the page is read anew', function()
  child.type(':edit!<CR>')
  sees(SHRUNK)
end)

it('shows all of the text again', function()
  child.type(':Namumark reading<CR>')
  sees('[*측량 2021년 가을에 잰 값이다.]')
  equal(0, child.lua('return vim.wo.conceallevel'))
  equal(true, child.lua('return vim.lsp.inlay_hint.is_enabled({ bufnr = 0 })'))
  equal({}, child.lua('return vim.tbl_keys(vim.w.namumark_before_reading or {})'))
end)

it('shows the notes of a line below it, until the cursor leaves', function()
  child.type('gg/길이는 4km<CR>:Namumark notes<CR>')
  sees('  [측량] 2021년 가을에 잰 값이다.')
  child.type('j')
  does_not_see('  [측량] 2021년 가을에 잰 값이다.')
end)

it('wraps long notes to the window', function()
  child.lua('vim.o.columns = 50')
  child.type("gg/물푸레 고갯길'<CR>:Namumark notes<CR>")
  sees('  [2] 마을 사람들은 ‘소금길’이라고도')
  child.stop()
end)

spec.finish()
