-- Everything that a user can have done, by its name: `:Namumark NAME` and `<Plug>(namumark-NAME)`.
local say = require('namumark.say')

local M = {}

---@class namumark.Call
---@field selection? namumark.Selection
---@field value? string what stands behind the name of a command

---@class namumark.Action
---@field run fun(call: namumark.Call)
---@field korean string what it does
---@field english string
---@field modes string of its key
---@field anywhere? boolean it makes sense outside of pages, too

-- What text is put into, or taken out of.
---@param command string of the server
---@return namumark.Action
local function wrapper(command, korean, english)
  local function run(call)
    require('namumark.edit').run(command, call.selection, call.value)
  end
  return { run = run, korean = korean, english = english, modes = 'nxi' }
end

-- What is done to the section at the cursor.
---@param command string of the server
---@return namumark.Action
local function section(command, korean, english)
  local function run(call)
    require('namumark.edit').run(command, call.selection)
  end
  return { run = run, korean = korean, english = english, modes = 'n' }
end

-- What a function of a module does, given what stands behind the name of the command.
---@param path string MODULE.FUNCTION
---@return namumark.Action
local function action(path, korean, english)
  local module, name = path:match('^(.*)%.(.*)$')
  local function run(call)
    require('namumark.' .. module)[name](call.value)
  end
  return { run = run, korean = korean, english = english, modes = 'n' }
end

-- The same, where it makes sense outside of pages, too.
---@return namumark.Action
local function tool(path, korean, english)
  return vim.tbl_extend('error', action(path, korean, english), { anywhere = true })
end

---@type table<string, namumark.Action>
M.all = {
  bold = wrapper('wrapBold', '굵게', 'bold'),
  italic = wrapper('wrapItalic', '기울임', 'italics'),
  underline = wrapper('wrapUnderline', '밑줄', 'underline'),
  strike = wrapper('wrapStrikethrough', '취소선', 'strikethrough'),
  superscript = wrapper('wrapSuperscript', '위 첨자', 'superscript'),
  subscript = wrapper('wrapSubscript', '아래 첨자', 'subscript'),
  link = wrapper('wrapLink', '링크', 'link'),
  footnote = wrapper('wrapFootnote', '각주', 'footnote'),
  size = wrapper('wrapSize', '글자 크기', 'size'),
  color = wrapper('wrapColor', '글자 색', 'colour'),
  literal = wrapper('wrapLiteral', '문법 무효', 'literal'),
  folding = wrapper('wrapFolding', '접기', 'folding'),
  box = wrapper('wrapBox', '상자', 'box'),

  promote = section('promoteSection', '문단을 한 수준 위로', 'raise the section'),
  demote = section('demoteSection', '문단을 한 수준 아래로', 'lower the section'),
  ['move-up'] = section('moveSectionUp', '문단을 앞으로', 'move the section up'),
  ['move-down'] = section('moveSectionDown', '문단을 뒤로', 'move the section down'),
  sort = section('sortSubsections', '하위 문단 정렬', 'sort the sections below'),

  ['next-footnote'] = action('jump.to_next_footnote', '다음 각주로', 'next footnote'),
  ['previous-footnote'] = action('jump.to_previous_footnote', '이전 각주로', 'previous footnote'),
  notes = action('below.toggle_line', '이 줄의 각주', 'footnotes of the line'),
  footnotes = action('jump.list_footnotes', '각주 목록', 'list of footnotes'),
  reading = action('reading.toggle', '읽기 모드', 'reading mode'),

  why = action('why.explain', '왜 글자로 보이는지', 'why this is text'),
  check = action('check.workspace', '모든 문서 검사', 'check all pages'),
  ['check-clear'] = action('check.clear', '검사 결과 지우기', 'forget closed pages'),

  page = tool('open.page', '나무마크로 읽기', 'read as a page'),
  article = tool('open.article', '복사한 글로 읽기', 'read as a copied article'),
  restart = tool('starter.restart', '서버 다시 시작', 'restart the server'),
  doctor = tool('doctor.show', '프로그램의 상태', 'what the program finds'),
  log = tool('doctor.log', '서버의 기록', 'log of the server'),
  build = tool('build.run', '파서 만들기', 'build the parser'),
}

---@param name string
---@param call namumark.Call
function M.run(name, call)
  local found = M.all[name]
  if not found then
    say.error('그런 명령이 없습니다: ' .. name, 'no such command: ' .. name)
  elseif found.anywhere or vim.bo.filetype == 'namumark' then
    found.run(call)
  else
    say.warn('나무마크 문서에서만 됩니다: ' .. name, 'only in NamuMark pages: ' .. name)
  end
end

---@return string[] sorted
function M.names()
  local names = vim.tbl_keys(M.all)
  table.sort(names)
  return names
end

return M
