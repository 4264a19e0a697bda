-- Between the positions of the server and those of Neovim: lines from 0, columns in bytes.
local M = {}

-- From 0.11 on the encoding is named.
local has_named_encoding = vim.fn.has('nvim-0.11') == 1

---@param line string
---@param column integer in the client's encoding
---@param encoding string
---@return integer bytes not beyond the line
local function byte_column(line, column, encoding)
  if encoding == 'utf-8' then
    return math.min(column, #line)
  end
  if has_named_encoding then
    return vim.str_byteindex(line, encoding, column, false)
  end
  local fine, bytes = pcall(vim.str_byteindex, line, column, encoding == 'utf-16')
  return fine and bytes or #line
end

---@param buffer integer
---@param position lsp.Position
---@param encoding string
---@return integer row
---@return integer column
function M.to_bytes(buffer, position, encoding)
  local line = vim.api.nvim_buf_get_lines(buffer, position.line, position.line + 1, false)[1]
  return position.line, byte_column(line or '', position.character, encoding)
end

---@param line string
---@param column integer in bytes
---@param encoding string
---@return integer
local function encoded_column(line, column, encoding)
  if encoding == 'utf-8' then
    return column
  end
  if has_named_encoding then
    return vim.str_utfindex(line, encoding, column, false)
  end
  local utf32, utf16 = vim.str_utfindex(line, column)
  return encoding == 'utf-16' and utf16 or utf32
end

---@param buffer integer
---@param row integer
---@param column integer in bytes
---@param encoding string
---@return lsp.Position
function M.from_bytes(buffer, row, column, encoding)
  local line = vim.api.nvim_buf_get_lines(buffer, row, row + 1, false)[1] or ''
  return { line = row, character = encoded_column(line, math.min(column, #line), encoding) }
end

---@param encoding string
---@return lsp.Position
function M.cursor(encoding)
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  return M.from_bytes(0, row - 1, column, encoding)
end

-- The end of a range with the character at `column`, which may have several bytes.
---@param row integer
---@param column integer in bytes
---@return integer
local function behind(row, column)
  local line = vim.api.nvim_buf_get_lines(0, row, row + 1, false)[1] or ''
  if column >= #line then
    return #line
  end
  return column + 1 + vim.str_utf_end(line, column + 1)
end

-- What stands from one place to another, the character at the second one included. Places are
-- `{ row, column }`, both from 0.
---@param first integer[]
---@param last integer[]
---@param encoding string
---@return lsp.Range
function M.range(first, last, encoding)
  return {
    start = M.from_bytes(0, first[1], first[2], encoding),
    ['end'] = M.from_bytes(0, last[1], behind(last[1], last[2]), encoding),
  }
end

-- Puts the cursor where the server says, so that the jump can be taken back.
---@param position lsp.Position
---@param encoding string
function M.jump(position, encoding)
  local row, column = M.to_bytes(0, position, encoding)
  vim.cmd("normal! m'")
  vim.api.nvim_win_set_cursor(0, { row + 1, column })
  vim.cmd('normal! zv')
end

return M
