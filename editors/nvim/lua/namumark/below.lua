-- Footnotes shown below a line, as lines that are not in the text.
local notes = require('namumark.notes')

local M = {}

local namespace = vim.api.nvim_create_namespace('namumark.below')

-- Cuts text into pieces that fit: lines that are not in the text do not wrap.
---@param text string
---@param width integer in columns of the screen
---@return string[]
local function cut(text, width)
  local lines, line, used = {}, '', 0
  for _, character in ipairs(vim.fn.split(text, '\\zs')) do
    local columns = vim.fn.strdisplaywidth(character)
    if character == '\n' or used + columns > width then
      table.insert(lines, line)
      line, used = '', 0
    end
    if character ~= '\n' then
      line, used = line .. character, used + columns
    end
  end
  table.insert(lines, line)
  return lines
end

---@param list namumark.Note[]
---@param note namumark.Note
---@param width integer
---@return table[] virtual lines
local function lines_of(list, note, width)
  local label = '[' .. note.label .. '] '
  local indent = vim.fn.strdisplaywidth(label)
  local lines = {}
  for number, text in ipairs(cut(notes.text(list, note) or '', math.max(width - indent - 2, 10))) do
    local margin = number == 1 and label or (' '):rep(indent)
    table.insert(lines, { { '  ' .. margin, 'NamumarkNote' }, { text, 'NamumarkNoteText' } })
  end
  return lines
end

---@param buffer integer
---@param row integer
---@param list namumark.Note[] all notes of the page
---@param shown namumark.Note[]
function M.show(buffer, row, list, shown)
  local information = vim.fn.getwininfo(vim.api.nvim_get_current_win())[1]
  local width = information.width - information.textoff
  local lines = {}
  for _, note in ipairs(shown) do
    vim.list_extend(lines, lines_of(list, note, width))
  end
  vim.api.nvim_buf_set_extmark(buffer, namespace, row, 0, { virt_lines = lines })
end

---@param buffer integer
function M.clear(buffer)
  vim.api.nvim_buf_clear_namespace(buffer, namespace, 0, -1)
end

-- Shows the notes of the cursor's line until the cursor leaves it or the text changes; shown notes are
-- hidden again.
function M.toggle_line()
  local buffer = vim.api.nvim_get_current_buf()
  local row = vim.api.nvim_win_get_cursor(0)[1] - 1
  if #vim.api.nvim_buf_get_extmarks(buffer, namespace, { row, 0 }, { row, -1 }, {}) > 0 then
    M.clear(buffer)
    return
  end
  notes.list(buffer, function(list)
    local shown = vim.tbl_filter(function(note)
      return note.row == row
    end, list)
    M.clear(buffer)
    if #shown > 0 then
      M.show(buffer, row, list, shown)
      M.clear_on_leaving(buffer, row)
    end
  end)
end

---@param buffer integer
---@param row integer
function M.clear_on_leaving(buffer, row)
  vim.api.nvim_create_autocmd({ 'CursorMoved', 'TextChanged', 'InsertEnter', 'BufLeave' }, {
    group = vim.api.nvim_create_augroup('namumark.below', {}),
    buffer = buffer,
    callback = function(event)
      if event.event ~= 'CursorMoved' or vim.api.nvim_win_get_cursor(0)[1] - 1 ~= row then
        M.clear(buffer)
        return true
      end
    end,
  })
end

return M
