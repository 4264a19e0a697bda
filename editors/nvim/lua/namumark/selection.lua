-- What a command is about: the selection, or the place of the cursor; and what it leaves selected.
local place = require('namumark.place')

local M = {}

---@class namumark.Selection
---@field first integer[] row and column from 0, in bytes
---@field last integer[] the place of the last character

---@param position integer[] as `getpos` tells it
---@return integer[]
local function read(position)
  return { position[2] - 1, math.max(position[3] - 1, 0) }
end

---@param first integer[]
---@param last integer[]
---@param by_lines boolean
---@return namumark.Selection
local function ordered(first, last, by_lines)
  if last[1] < first[1] or (last[1] == first[1] and last[2] < first[2]) then
    first, last = last, first
  end
  if by_lines then
    first, last = { first[1], 0 }, { last[1], math.huge }
  end
  return { first = first, last = last }
end

-- What is selected now.
---@return namumark.Selection?
function M.current()
  local mode = vim.fn.mode()
  if mode:find('^[vV\22]') then
    return ordered(read(vim.fn.getpos('v')), read(vim.fn.getpos('.')), mode == 'V')
  end
end

-- What a command with a range is about: what was selected, if the range says so, else its lines.
---@param line1 integer from 1
---@param line2 integer
---@return namumark.Selection
function M.of_range(line1, line2)
  local first, last = vim.fn.getpos("'<"), vim.fn.getpos("'>")
  if first[2] == line1 and last[2] == line2 then
    return ordered(read(first), read(last), vim.fn.visualmode() == 'V')
  end
  return ordered({ line1 - 1, 0 }, { line2 - 1, 0 }, true)
end

-- The selection as the server takes it, or else the cursor.
---@param selection? namumark.Selection
---@param encoding string
---@return { range: lsp.Range?, position: lsp.Position? }
function M.params(selection, encoding)
  if selection then
    return { range = place.range(selection.first, selection.last, encoding) }
  end
  return { position = place.cursor(encoding) }
end

-- Selects what the server says, or puts the cursor there where nothing was selected.
---@param range lsp.Range
---@param had_selection boolean
---@param encoding string
function M.leave(range, had_selection, encoding)
  local row, column = place.to_bytes(0, range.start, encoding)
  local end_row, end_column = place.to_bytes(0, range['end'], encoding)
  local is_empty = row == end_row and column == end_column
  if vim.fn.mode():find('^[vV\22]') then
    vim.cmd('normal! \27')
  end
  vim.api.nvim_win_set_cursor(0, { row + 1, column })
  if had_selection and not is_empty then
    vim.cmd('normal! v')
    vim.api.nvim_win_set_cursor(0, { end_row + 1, math.max(end_column - 1, 0) })
  end
end

return M
