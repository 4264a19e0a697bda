-- `:checkhealth namumark`.
local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
local spec = dofile(here .. '/spec.lua')
local page = dofile(here .. '/page.lua')
local it, equal = spec.it, spec.equal

---@return string
local function report()
  vim.cmd('checkhealth namumark')
  local text = page.text()
  vim.cmd('bwipeout!')
  return text
end

-- The lines of a report that begin so.
local function complaints(text)
  local lines = {}
  for line in text:gmatch('[^\n]+') do
    -- That this Neovim is not the newest is said, too.
    local is_complaint = line:find('ERROR') or line:find('WARNING')
    if is_complaint and not line:find(' v0%.10') then
      table.insert(lines, (line:gsub('^%W*', '')))
    end
  end
  return lines
end

-- First, since Neovim reads a query once.
it('says what does not fit in the parser', function()
  local queries = vim.env.NAMUMARK_CLONE .. '/editors/nvim/queries/namumark/folds.scm'
  local kept = vim.fn.readfile(queries)
  vim.fn.writefile({ '(no_such_node) @fold' }, queries)
  local found = complaints(report())
  vim.fn.writefile(kept, queries)
  equal(1, #found)
  assert(found[1]:find('^ERROR folds: '), found[1])
end)

it('finds nothing wrong with a good installation', function()
  page.open()
  local text = report()
  equal({}, complaints(text))
  for _, expected in ipairs({
    'namumark 0.',
    '실행 중 (utf-',
    'parser/namumark.so',
    ':help |namumark|',
  }) do
    assert(text:find(expected, 1, true), expected .. ' is not in\n' .. text)
  end
end)

it('tells how to get what is missing', function()
  vim.g.namumark = { program = 'namumark-that-is-not-there', hint = true, folds = 'yes' }
  local parser = vim.env.NAMUMARK_CLONE .. '/editors/nvim/parser/namumark.so'
  local away = vim.env.HOME .. '/namumark.so'
  assert(os.rename(parser, away))
  local found = complaints(report())
  assert(os.rename(away, parser))
  vim.g.namumark = nil
  table.sort(found)
  equal({
    'ERROR folds의 형식은 다음이어야 합니다: boolean',
    'ERROR 프로그램이 없습니다: namumark-that-is-not-there',
    'WARNING 그런 설정이 없습니다: hint',
    'WARNING 파서가 없습니다: 서버의 토큰으로만 색을 입힙니다',
  }, found)
end)

spec.finish()
