-- What somebody does in Neovim, for `record.py`: see README.md.
local page, root = vim.env.SESSION_PAGE, vim.env.SESSION_ROOT
vim.o.swapfile = false
vim.opt.runtimepath:append(root .. '/editors/nvim')
local recorder = { root .. '/tests/lsp/sessions/record.py', vim.env.SESSION, vim.fs.dirname(page) }
vim.lsp.config('namumark', { cmd = vim.list_extend(recorder, { vim.env.NAMUMARK, 'lsp' }) })
vim.lsp.enable('namumark')
vim.cmd.edit(page)
vim.bo.filetype = 'namumark'
local buffer = vim.api.nvim_get_current_buf()

local function client()
  return vim.lsp.get_clients({ bufnr = buffer })[1]
end

local function eventually(condition)
  assert(vim.wait(10000, condition, 10), 'waited in vain')
end

-- Puts the cursor on the last letter of a text; says where the text ends, as the server counts.
local function go_to(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, true)) do
    local _, last = line:find(text, 1, true)
    if last then
      vim.api.nvim_win_set_cursor(0, { number, last - 1 + vim.str_utf_start(line, last) })
      return { line = number - 1, character = vim.str_utfindex(line, client().offset_encoding, last) }
    end
  end
  error(text .. ' is not on the page')
end

-- Changes are told after a moment, and then diagnostics, tokens and hints asked for. What comes later
-- is undone by itself.
local function settle()
  vim.wait(400)
  vim.o.undolevels = vim.o.undolevels
end

-- Types letter by letter behind a text.
local function type_behind(text, typed)
  go_to(text)
  for _, letter in ipairs(vim.fn.split(typed, '\\zs')) do
    vim.cmd.normal({ 'a' .. letter, bang = true })
    vim.wait(30)
  end
  settle()
end

-- Asks about the place behind a text.
local function ask(method, text, context)
  local document = vim.lsp.util.make_text_document_params(buffer)
  local params = { textDocument = document, position = go_to(text), context = context }
  local answer = assert(client():request_sync(method, params, 10000, buffer))
  assert(not answer.err, vim.inspect(answer.err))
end

eventually(function()
  return client() and client().initialized
end)
vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
vim.wo.foldmethod = 'expr'
vim.wo.foldexpr = 'v:lua.vim.lsp.foldexpr()'
settle()

go_to('3g쯤[*무')
vim.lsp.buf.hover()
vim.lsp.buf.document_highlight()
settle()
vim.lsp.buf.document_symbol({ on_list = function() end })
vim.lsp.buf.definition()
settle()

type_behind('다시 접는다.', "''")
type_behind("다시 접는다.''", "'")
type_behind('[* 네 번 접는다.]', ' [[#접')
ask('textDocument/completion', '[[#접', { triggerKind = 1 })
type_behind(' [[#접', '는 법]]')
type_behind(' * 가위', ' [age(')
ask('textDocument/signatureHelp', ' [age(')
vim.cmd.undo()
settle()

go_to('3g쯤[*무')
vim.lsp.buf.rename('중량')
settle()
go_to('=== 준비')
vim.lsp.buf.references(nil, { on_list = function() end })
settle()
type_behind('[각주]', '\n[* 열린')
go_to('[* 열')
vim.cmd.normal({ '0', bang = true })
local chosen
vim.lsp.buf.code_action({
  apply = true,
  filter = function(action)
    chosen = chosen or action.title
    return action.title == chosen
  end,
})
settle()
vim.lsp.buf.format()
settle()
vim.cmd.write()
vim.cmd.bdelete({ bang = true })
settle()
for _, running in ipairs(vim.lsp.get_clients()) do
  running:stop()
end
eventually(function()
  return #vim.lsp.get_clients() == 0
end)
vim.cmd('qall!')
