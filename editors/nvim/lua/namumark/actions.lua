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

---@type table<string, namumark.Action>
M.all = {}

---@param name string
---@param words string[] what it does, in Korean and in English
---@param run fun(call: namumark.Call)
---@param more? table fields of namumark.Action
local function add(name, words, run, more)
  local action = { run = run, korean = words[1], english = words[2], modes = 'n' }
  M.all[name] = vim.tbl_extend('force', action, more or {})
end

-- What text is put into, or taken out of.
---@param name string
---@param command string
---@param words string[]
local function wrapper(name, command, words)
  add(name, words, function(call)
    require('namumark.edit').run(command, call.selection, call.value)
  end, { modes = 'nxi' })
end

wrapper('bold', 'wrapBold', { '굵게', 'bold' })
wrapper('italic', 'wrapItalic', { '기울임', 'italics' })
wrapper('underline', 'wrapUnderline', { '밑줄', 'underline' })
wrapper('strike', 'wrapStrikethrough', { '취소선', 'strikethrough' })
wrapper('superscript', 'wrapSuperscript', { '위 첨자', 'superscript' })
wrapper('subscript', 'wrapSubscript', { '아래 첨자', 'subscript' })
wrapper('link', 'wrapLink', { '링크', 'link' })
wrapper('footnote', 'wrapFootnote', { '각주', 'footnote' })
wrapper('size', 'wrapSize', { '크기', 'size' })
wrapper('color', 'wrapColor', { '글자 색', 'colour' })
wrapper('literal', 'wrapLiteral', { '문법 무효', 'literal' })
wrapper('folding', 'wrapFolding', { '접기', 'folding' })
wrapper('box', 'wrapBox', { '상자', 'box' })

---@param name string
---@param command string
---@param words string[]
local function section(name, command, words)
  add(name, words, function(call)
    require('namumark.edit').run(command, call.selection)
  end)
end

section('promote', 'promoteSection', { '문단을 한 수준 위로', 'raise the section by a level' })
section('demote', 'demoteSection', { '문단을 한 수준 아래로', 'lower the section by a level' })
section('move-up', 'moveSectionUp', { '문단을 앞으로 옮기기', 'move the section up' })
section('move-down', 'moveSectionDown', { '문단을 뒤로 옮기기', 'move the section down' })
section('sort', 'sortSubsections', { '하위 문단 정렬', 'sort the sections below' })

add('next-footnote', { '다음 각주로', 'go to the next footnote' }, function()
  require('namumark.jump').to_footnote('next')
end)
add('previous-footnote', { '이전 각주로', 'go to the previous footnote' }, function()
  require('namumark.jump').to_footnote('previous')
end)
add(
  'notes',
  { '이 줄의 각주를 아래에 보이기', 'show the footnotes of the line below it' },
  function()
    require('namumark.below').toggle_line()
  end
)
add('footnotes', { '각주 목록', 'list the footnotes' }, function()
  require('namumark.jump').list_footnotes()
end)
add('reading', { '읽기 모드', 'reading mode' }, function()
  require('namumark.reading').toggle(vim.api.nvim_get_current_buf())
end)
add(
  'why',
  { '왜 문법으로 읽히지 않는지 설명', 'why the text here is no markup' },
  function()
    require('namumark.why').explain()
  end
)

add('check', { '작업 폴더의 모든 문서 검사', 'check all pages of the folder' }, function()
  require('namumark.check').workspace()
end)
add(
  'check-clear',
  { '열지 않은 문서의 검사 결과 지우기', 'forget what is wrong with closed pages' },
  function()
    require('namumark.check').clear()
  end
)

local ANYWHERE = { anywhere = true }

add('doctor', { '프로그램의 상태', 'what the program finds around it' }, function()
  require('namumark.doctor').show()
end, ANYWHERE)
add('restart', { '서버 다시 시작', 'restart the server' }, function()
  require('namumark.server').restart()
end, ANYWHERE)
add('log', { '서버의 기록', 'the log of the server' }, function()
  vim.cmd('tabedit ' .. vim.fn.fnameescape(require('vim.lsp.log').get_filename()))
end, ANYWHERE)
add('page', { '이 텍스트를 나무마크로 읽기', 'take this text for a page' }, function(call)
  require('namumark.open').open('auto', call.value)
end, ANYWHERE)
add(
  'article',
  { '위키에서 복사한 글로 읽기', 'take this text for a copy of what readers see' },
  function(call)
    require('namumark.open').open('article-text', call.value)
  end,
  ANYWHERE
)
add('build', { '파서 만들기', 'build the parser' }, function()
  require('namumark.build').run()
end, ANYWHERE)

---@param name string
---@param call namumark.Call
function M.run(name, call)
  local action = M.all[name]
  if not action then
    say.error('그런 명령이 없습니다: ' .. name, 'no such command: ' .. name)
  elseif action.anywhere or vim.bo.filetype == 'namumark' then
    action.run(call)
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
