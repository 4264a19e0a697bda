-- Builds the parser from the grammar of this repository, with any C compiler, and the tags of the help.
local parser = require('namumark.parser')
local say = require('namumark.say')

local M = {}

---@param command string[]
---@return boolean fine
---@return string output
local function run(command)
  local output = vim.fn.system(command)
  return vim.v.shell_error == 0, output
end

---@return string[]? compiler its command
local function find_compiler()
  for _, command in ipairs({ vim.env.CC or 'cc', 'cc', 'gcc', 'clang', 'zig cc' }) do
    local words = vim.split(command, ' ', { trimempty = true })
    if words[1] and vim.fn.executable(words[1]) == 1 then
      return words
    end
  end
end

-- The sources that this Neovim can load: the tree-sitter of those before 0.11 is too old for the parser
-- in the repository, so the CLI makes another of the same grammar.
---@return string? folder
---@return string? problem
local function sources()
  local given = parser.grammar .. '/src'
  if vim.treesitter.language_version >= 15 then
    return given
  end
  if vim.fn.executable('tree-sitter') == 0 then
    return nil,
      say.choose(
        'Neovim 0.11보다 앞선 판에서 파서를 만들려면 tree-sitter CLI가 필요합니다',
        'before Neovim 0.11, building the parser needs the tree-sitter CLI'
      )
  end
  local generated = vim.fn.tempname()
  -- The grammar as data, so that nothing has to run JavaScript.
  local grammar = given .. '/grammar.json'
  local fine, output = run({ 'tree-sitter', 'generate', '--abi', '14', '--output', generated, grammar })
  if not fine then
    return nil, output
  end
  return generated
end

---@param target string path of the parser to be built
---@return boolean fine
---@return string problem
local function compile(target)
  local folder, problem = sources()
  if not folder then
    return false, problem or ''
  end
  local compiler = find_compiler()
  if not compiler then
    return false, say.choose('C 컴파일러가 필요합니다', 'it needs a C compiler')
  end
  local scanner = parser.grammar .. '/src/scanner.c'
  local command = vim.list_extend({}, compiler)
  vim.list_extend(command, { '-O2', '-shared', '-fPIC', '-I', folder, '-I', parser.grammar .. '/src' })
  return run(vim.list_extend(command, { folder .. '/parser.c', scanner, '-o', target }))
end

-- The new parser takes the place of the old one in one step: a Neovim that uses the old one keeps it.
---@return boolean fine
---@return string problem
local function build_parser()
  vim.fn.mkdir(vim.fn.fnamemodify(parser.built, ':h'), 'p')
  local fresh = parser.built .. '.new'
  local fine, problem = compile(fresh)
  if fine then
    fine = os.rename(fresh, parser.built) == true
  end
  return fine, problem
end

---@return boolean fine
function M.run()
  vim.cmd('helptags ' .. vim.fn.fnameescape(parser.plugin .. '/doc'))
  local called, fine, problem = pcall(build_parser)
  if called and fine then
    say.info('파서를 만들었습니다: ' .. parser.built, 'built the parser: ' .. parser.built)
    return true
  end
  problem = called and problem or tostring(fine)
  say.error(
    '파서를 만들지 못했습니다: ' .. problem,
    'could not build the parser: ' .. problem
  )
  return false
end

return M
