-- Text that is a page though its name does not say so: one in a `.txt`, one that was pasted, or an
-- article copied from the wiki as readers see it. Nothing is taken for a page unasked.
local say = require('namumark.say')
local server = require('namumark.server')

local M = {}

-- A name that no file and no buffer has: Neovim shows the problems of a buffer by its name.
---@return string
local function free_name()
  local number = 1
  while true do
    local name = ('%s %d.namu'):format(say.choose('새 문서', 'New page'), number)
    if vim.fn.filereadable(name) == 0 and vim.fn.bufexists(name) == 0 then
      return name
    end
    number = number + 1
  end
end

-- Has the server read the page as what the user says it is, which by itself is what it looks like.
---@param buffer integer
---@param reading 'auto'|'article-text'
local function read_as(buffer, reading)
  if reading == (vim.b[buffer].namumark_reading or 'auto') then
    return
  end
  vim.b[buffer].namumark_reading = reading
  M.remind(buffer)
end

-- Tells the server so, which knows nothing of it when it has been started anew.
---@param buffer integer
function M.remind(buffer)
  local textDocument = { uri = vim.uri_from_bufnr(buffer) }
  local params = { textDocument = textDocument, as = vim.b[buffer].namumark_reading }
  server.request(buffer, 'namumark/readAs', params, function()
    require('namumark.reading').refresh(buffer)
  end)
end

---@param reading 'auto'|'article-text'
---@param path? string the current buffer if left out
local function open(reading, path)
  if path then
    vim.cmd('edit ' .. vim.fn.fnameescape(vim.fn.expand(path)))
  elseif vim.api.nvim_buf_get_name(0) == '' then
    vim.api.nvim_buf_set_name(0, free_name())
  end
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].filetype = 'namumark'
  server.once_attached(buffer, function()
    read_as(buffer, reading)
  end)
end

-- Takes text for what it looks like.
---@param path? string
function M.page(path)
  open('auto', path)
end

-- Takes it for a copy of what readers see.
---@param path? string
function M.article(path)
  open('article-text', path)
end

return M
