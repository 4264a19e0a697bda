-- Which notes are open: the one at the cursor, those of the line that is written in, and all while text
-- is selected or searched, since nobody should act on what can't be seen.
local notes = require('namumark.notes')

local M = {}

---@return boolean
local function is_selecting_or_searching()
  return vim.fn.mode():find('^[vVsS\22\19]') ~= nil or vim.fn.getcmdtype():find('[/?]') ~= nil
end

---@param note namumark.Note
---@return boolean
local function is_open(note)
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  row = row - 1
  if vim.fn.mode():find('^[iR]') then
    return note.row <= row and row <= note.end_row
  end
  return notes.contains(note, row, column)
end

---@param buffer integer
---@param list namumark.Note[]
---@return table<integer, boolean> by number
function M.among(buffer, list)
  local open = {}
  if vim.api.nvim_get_current_buf() ~= buffer then
    return open
  end
  local all_are = is_selecting_or_searching()
  for _, note in ipairs(list) do
    if all_are or is_open(note) then
      open[note.number] = true
    end
  end
  return open
end

return M
