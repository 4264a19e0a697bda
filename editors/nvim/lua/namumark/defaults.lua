-- What is switched on when the server takes a page: hints, folds and completion, as the options say.
local config = require('namumark.config')

local M = {}

---@param buffer integer
local function show_hints(buffer)
  local hints = vim.lsp.inlay_hint
  -- There are none before 0.10.
  if type(hints) == 'table' then
    hints.enable(true, { bufnr = buffer })
  end
end

local BY_SERVER = 'v:lua.vim.lsp.foldexpr()'
local BY_PARSER = 'v:lua.vim.treesitter.foldexpr()'

-- Folds of a user's own making stay as they are.
local function are_ours()
  local expression = vim.wo.foldexpr
  return vim.wo.foldmethod == 'manual' or expression == BY_SERVER or expression == BY_PARSER
end

---@param buffer integer
---@param expression string
local function fold(buffer, expression)
  for _, window in ipairs(vim.fn.win_findbuf(buffer)) do
    vim.api.nvim_win_call(window, function()
      if are_ours() then
        vim.opt_local.foldmethod = 'expr'
        vim.opt_local.foldexpr = expression
        vim.opt_local.foldlevel = 99
      end
    end)
  end
end

-- What is there without a server, too. Folds of the parser came in 0.9.
---@param buffer integer
function M.apply_with_parser(buffer)
  if config.get().folds and vim.treesitter.foldexpr then
    fold(buffer, BY_PARSER)
  end
end

---@param buffer integer
---@param client_id integer
local function complete(buffer, client_id)
  -- There is none before 0.11.
  if vim.lsp.completion then
    vim.lsp.completion.enable(true, client_id, buffer, { autotrigger = true })
  end
end

-- Folds of the server came in 0.11; it knows more of them than the parser.
---@param buffer integer
---@param client_id integer
function M.apply_with_server(buffer, client_id)
  local options = config.get()
  local reading = require('namumark.reading')
  if options.hints and not reading.is_on(buffer) then
    show_hints(buffer)
  end
  if options.folds and vim.lsp.foldexpr then
    fold(buffer, BY_SERVER)
  end
  if options.completion then
    complete(buffer, client_id)
  end
  if options.reading then
    -- The server can be asked about the page only after the event.
    vim.schedule(function()
      reading.enable(buffer)
    end)
  end
end

return M
