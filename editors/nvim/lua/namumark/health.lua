-- `:checkhealth namumark`.
local config = require('namumark.config')
local parser = require('namumark.parser')
local say = require('namumark.say')

local M = {}

-- The names are those since 0.10.
local health = vim.health
local start = health.start or health.report_start
local ok = health.ok or health.report_ok
local info = health.info or health.report_info
local warn = health.warn or health.report_warn
local report_error = health.error or health.report_error

local choose = say.choose

local function check_neovim()
  start('Neovim')
  local version = vim.fn.execute('version'):match('NVIM (%S+)')
  if vim.fn.has('nvim-0.11') == 1 then
    ok(version)
  else
    local korean = version .. ': 서버로 접기와 쓰면서 자동 완성은 0.11부터 됩니다'
    warn(choose(korean, version .. ': folds of the server and completion while typing came in 0.11'))
  end
end

local function check_options()
  start(choose('설정', 'Options'))
  local problems = config.problems()
  for _, problem in ipairs(problems) do
    if problem.expected then
      report_error(
        problem.name
          .. choose('의 형식은 다음이어야 합니다: ', ' has to be a ')
          .. problem.expected
      )
    else
      local known = table.concat(vim.tbl_keys(config.defaults), ', ')
      warn(choose('그런 설정이 없습니다: ', 'no such option: ') .. problem.name, { known })
    end
  end
  if #problems == 0 then
    ok(vim.inspect(vim.g.namumark or {}))
  end
end

local function check_program()
  start(choose('프로그램', 'The program'))
  local program = config.get().program
  local path = vim.fn.exepath(program)
  if path == '' then
    report_error(choose('프로그램이 없습니다: ', 'there is no program ') .. program, {
      choose(
        '설치: cargo install --path . (저장소에서)',
        'install it: cargo install --path . (in the repository)'
      ),
      choose('또는 vim.g.namumark = { program = … }', 'or vim.g.namumark = { program = … }'),
    })
    return
  end
  ok(path)
  local version = vim.trim(vim.fn.system({ path, '--version' }))
  local report = vim.v.shell_error == 0 and info or report_error
  report(version)
end

local function check_server()
  start(choose('서버', 'The server'))
  local client = require('namumark.server').client()
  if not client then
    info(
      choose(
        '실행 중이 아닙니다: 나무마크 문서를 열면 시작합니다',
        'not running: it starts when a page is opened'
      )
    )
    return
  end
  ok(choose('실행 중', 'running') .. ' (' .. client.offset_encoding .. ')')
  info(choose('폴더: ', 'folder: ') .. (client.config.root_dir or '-'))
end

---@return string? problem
local function problem_of_queries()
  for _, name in ipairs({ 'highlights', 'injections', 'folds', 'textobjects' }) do
    -- Both names have been that of the function.
    local get = vim.treesitter.query.get or vim.treesitter.query.get_query
    local fine, problem = pcall(get, 'namumark', name)
    if not fine then
      return name .. ': ' .. problem
    end
  end
end

local function check_parser()
  start(choose('tree-sitter 파서', 'The tree-sitter parser'))
  local path = parser.find()
  if not path then
    local korean = '파서가 없습니다: 서버의 토큰으로만 색을 입힙니다'
    warn(
      choose(korean, 'there is no parser: only the tokens of the server colour pages'),
      { ':Namumark build' }
    )
    return
  end
  info(path)
  local fine, problem = pcall(vim.treesitter.get_string_parser, '', 'namumark')
  problem = not fine and tostring(problem) or problem_of_queries()
  if problem then
    report_error(problem, { ':Namumark build' })
  else
    ok(choose('파서와 쿼리를 씁니다', 'the parser and the queries are in use'))
  end
end

local function check_help()
  start(choose('도움말', 'The help'))
  if vim.fn.getcompletion('namumark.txt', 'help')[1] then
    ok(':help namumark')
  else
    warn(choose('도움말의 태그가 없습니다', 'the help has no tags'), { ':Namumark build' })
  end
end

function M.check()
  check_neovim()
  check_options()
  check_program()
  check_server()
  check_parser()
  check_help()
end

return M
