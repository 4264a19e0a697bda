-- How notes are shrunk on the screen: the text stays, and is hidden behind a mark.
local notes = require('namumark.notes')

local M = {}

local namespace = vim.api.nvim_create_namespace('namumark.reading')

-- Whole lines can be hidden from 0.11 on; before, they stay empty.
local hides_lines = vim.fn.has('nvim-0.11') == 1

---@param buffer integer
---@param note namumark.Note
local function shrink(buffer, note)
  vim.api.nvim_buf_set_extmark(buffer, namespace, note.row, note.column, {
    end_row = note.end_row,
    end_col = note.end_column,
    conceal = '',
    virt_text = { { '[' .. note.label .. ']', 'NamumarkNote' } },
    virt_text_pos = 'inline',
  })
  if hides_lines and note.end_row > note.row + 1 then
    local inner = { end_row = note.end_row - 1, conceal_lines = '' }
    vim.api.nvim_buf_set_extmark(buffer, namespace, note.row + 1, 0, inner)
  end
end

---@param buffer integer
function M.clear(buffer)
  vim.api.nvim_buf_clear_namespace(buffer, namespace, 0, -1)
end

-- Shrinks all notes but the open ones. One inside another that is shrunk is gone with it.
---@param buffer integer
---@param list namumark.Note[]
---@param open table<integer, boolean> by number
function M.draw(buffer, list, open)
  M.clear(buffer)
  local outer ---@type namumark.Note?
  for _, note in ipairs(list) do
    local is_inside = outer and notes.contains(outer, note.row, note.column)
    if not is_inside and not open[note.number] then
      shrink(buffer, note)
      outer = note
    end
  end
end

return M
