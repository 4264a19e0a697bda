-- Changes of the page by keys and commands.
local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
local spec = dofile(here .. '/spec.lua')
local child = dofile(here .. '/child.lua')
local it, equal = spec.it, spec.equal

child.start()
child.lua([[
  page.open()
  for key, name in pairs({ b = 'bold', u = 'underline', n = 'footnote', P = 'promote', D = 'demote' }) do
    vim.keymap.set({ 'n', 'x' }, '<Space>' .. key, '<Plug>(namumark-' .. name .. ')')
  end
  vim.keymap.set('i', '<C-b>', '<Plug>(namumark-bold)')
  vim.keymap.set('n', ']n', '<Plug>(namumark-next-footnote)')
  vim.keymap.set('n', '[n', '<Plug>(namumark-previous-footnote)')
]])

local function write(text)
  child.type('<Esc>')
  child.lua('page.write(...) vim.api.nvim_win_set_cursor(0, { 1, 0 })', text)
end

local function becomes(text)
  child.gives(text, 'return page.text()')
end

it('makes the word at the cursor bold, and plain again', function()
  write('소금길을 걷는다')
  child.type('<Space>b')
  becomes("'''소금길을''' 걷는다")
  child.type('<Space>b')
  becomes('소금길을 걷는다')
end)

it('makes a selection bold, which stays selected', function()
  write('소금길을 걷는다')
  child.type('wv$h<Space>b')
  becomes("소금길을 '''걷는다'''")
  child.gives('v', 'return vim.fn.mode()')
  child.type('<Space>u')
  becomes("소금길을 '''__걷는다__'''")
end)

it('begins bold text where there is none, with the cursor in it', function()
  write('길 ')
  child.type('A<C-b>')
  becomes("길 ''''''")
  child.type('굵게')
  becomes("길 '''굵게'''")
end)

it('makes a footnote of a selection', function()
  write('옛길이다. 소금길이라고도 부른다.')
  child.type('f v$h<Space>n')
  becomes('옛길이다. [* 소금길이라고도 부른다.]')
end)

it('takes a value behind the name of a command', function()
  write('소금길')
  child.type(':Namumark color #e00<CR>')
  becomes('{{{#e00 소금길}}}')
  write('소금길')
  child.type('V:Namumark link 솔바람시#길<CR>')
  becomes('[[솔바람시#길|소금길]]')
end)

it('puts text into every kind of markup', function()
  for command, expected in pairs({
    bold = "'''소금길'''",
    italic = "''소금길''",
    underline = '__소금길__',
    strike = '~~소금길~~',
    superscript = '^^소금길^^',
    subscript = ',,소금길,,',
    link = '[[소금길]]',
    footnote = '[* 소금길]',
    literal = '{{{소금길}}}',
    ['size +2'] = '{{{+2 소금길}}}',
    ['color'] = '{{{#red 소금길}}}',
    ['folding 제목'] = '{{{#!folding 제목\n소금길\n}}}',
    ['box padding: 1px'] = '{{{#!wiki style="padding: 1px"\n소금길\n}}}',
  }) do
    write('소금길')
    child.type('V:Namumark ' .. command .. '<CR>')
    becomes(expected)
  end
end)

it('raises, lowers and moves sections', function()
  write('== 하나 ==\n가\n== 둘 ==\n나')
  child.type('<Space>D')
  becomes('=== 하나 ===\n가\n== 둘 ==\n나')
  child.type('<Space>P')
  becomes('== 하나 ==\n가\n== 둘 ==\n나')
  child.type(':Namumark move-down<CR>')
  becomes('== 둘 ==\n나\n== 하나 ==\n가')
  child.type('G:Namumark move-up<CR>')
  becomes('== 하나 ==\n가\n== 둘 ==\n나')
  write('== 위 ==\n=== 나 ===\n둘\n=== 가 ===\n하나')
  child.type(':Namumark sort<CR>')
  becomes('== 위 ==\n=== 가 ===\n하나\n=== 나 ===\n둘')
end)

it('says why nothing can be done', function()
  write('= 하나 =')
  child.type(':Namumark promote<CR>')
  child.gives(true, "return vim.fn.execute('messages'):find('namumark: ', 1, true) ~= nil")
  becomes('= 하나 =')
end)

it('goes from note to note, and round', function()
  write('가[* 하나] 나[* 둘]\n다[* 셋]')
  local function stands_at(line, column)
    child.gives({ line, column }, 'return vim.api.nvim_win_get_cursor(0)')
  end
  child.type(']n')
  stands_at(1, 3)
  child.type('2]n')
  stands_at(2, 3)
  child.type(']n')
  stands_at(1, 3)
  child.type('[n')
  stands_at(2, 3)
  child.type('<C-o>')
  stands_at(1, 3)
end)

it('lists the notes', function()
  write('가[* 하나] 나[*둘 둘째]\n다[*둘]')
  child.type(':Namumark footnotes<CR>')
  child.gives(
    { '[1] 하나', '[둘] 둘째', '[둘] 둘째' },
    'return vim.tbl_map(function(item) return item.text end, vim.fn.getloclist(0))'
  )
  child.type(':lclose<CR>')
end)

it('explains why text is no markup, once', function()
  write("글 '''굵게")
  child.type(":messages clear<CR>f'")
  child.type(':Namumark why<CR>')
  child.sees('글자로 보입니다')
  equal('', vim.trim(child.lua("return vim.fn.execute('messages')")))
  child.type('gg0:Namumark why<CR>')
  child.gives(
    true,
    "return vim.fn.execute('messages'):find('설명할 것이 없습니다', 1, true) ~= nil"
  )
  child.stop()
end)

spec.finish()
