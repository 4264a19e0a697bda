-- Reading mode: footnotes shrink to what readers see of them, and the one at the cursor opens.
local below = require('namumark.below')
local notes = require('namumark.notes')
local say = require('namumark.say')
local server = require('namumark.server')
local windows = require('namumark.reading_windows')

local M = {}

local namespace = vim.api.nvim_create_namespace('namumark.reading')

---@class namumark.ReadingPage
---@field notes namumark.Note[]
---@field open table<integer, boolean> by number
---@field is_stale boolean the text has changed since `notes` was made
---@field changes integer how often it has
---@field had_hints boolean

---@type table<integer, namumark.ReadingPage> by buffer
local pages = {}

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
---@return fun(note: namumark.Note): boolean is_open
local function opener(buffer)
  if vim.api.nvim_get_current_buf() ~= buffer then
    return function()
      return false
    end
  end
  local mode = vim.fn.mode()
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  row = row - 1
  -- What is selected or searched is seen.
  if mode:find('^[vVsS\22\19]') or vim.fn.getcmdtype():find('[/?]') then
    return function()
      return true
    end
  end
  if mode:find('^[iR]') then
    return function(note)
      return note.row <= row and row <= note.end_row
    end
  end
  return function(note)
    return notes.contains(note, row, column)
  end
end

---@param page namumark.ReadingPage
---@param buffer integer
---@return table<integer, boolean>
local function open_notes(page, buffer)
  local is_open = opener(buffer)
  local open = {}
  for _, note in ipairs(page.notes) do
    if is_open(note) then
      open[note.number] = true
    end
  end
  return open
end

-- The text of a note whose name alone stands at the cursor is elsewhere: it is shown below.
---@param buffer integer
---@param page namumark.ReadingPage
local function show_text_of_name(buffer, page)
  below.clear(buffer)
  local number = next(page.open)
  local note = page.notes[number]
  if note and not next(page.open, number) and not note.text then
    below.show(buffer, note.end_row, page.notes, { note })
  end
end

---@param buffer integer
---@param page namumark.ReadingPage
local function draw(buffer, page)
  vim.api.nvim_buf_clear_namespace(buffer, namespace, 0, -1)
  local outer ---@type namumark.Note?
  for _, note in ipairs(page.notes) do
    local is_inside = outer and notes.contains(outer, note.row, note.column)
    if not is_inside and not page.open[note.number] then
      shrink(buffer, note)
      outer = note
    end
  end
  show_text_of_name(buffer, page)
end

-- Opens and shrinks what has come under the cursor or left it.
---@param buffer integer
local function update(buffer)
  local page = pages[buffer]
  if not page or page.is_stale then
    return
  end
  local open = open_notes(page, buffer)
  if not vim.deep_equal(open, page.open) then
    page.open = open
    draw(buffer, page)
  end
end

-- Asks for the notes anew. What is shrunk moves with the text until the answer is here.
---@param buffer integer
function M.refresh(buffer)
  local page = pages[buffer]
  if not page or not server.client(buffer) then
    return
  end
  page.is_stale = true
  notes.list(buffer, function(list)
    if pages[buffer] == page then
      page.notes = list
      page.is_stale = false
      page.open = open_notes(page, buffer)
      draw(buffer, page)
    end
  end)
end

-- Does so when nobody has typed for a moment: the notes of a long page are many.
---@param buffer integer
local function refresh_soon(buffer)
  local page = pages[buffer]
  page.is_stale = true
  page.changes = page.changes + 1
  local changes = page.changes
  vim.defer_fn(function()
    if pages[buffer] == page and page.changes == changes then
      M.refresh(buffer)
    end
  end, 100)
end

---@param buffer integer
---@return integer
local function group_of(buffer)
  return vim.api.nvim_create_augroup('namumark.reading.' .. buffer, {})
end

---@param buffer integer
local function follow(buffer)
  local group = group_of(buffer)
  local function on(events, action)
    vim.api.nvim_create_autocmd(events, {
      group = group,
      buffer = buffer,
      callback = function()
        action(buffer)
      end,
    })
  end
  on({ 'TextChanged', 'TextChangedI', 'TextChangedP', 'BufReadPost' }, refresh_soon)
  on({ 'CursorMoved', 'CursorMovedI', 'WinEnter', 'WinLeave', 'CmdlineEnter', 'CmdlineLeave' }, update)
  on({ 'BufWinEnter' }, windows.conceal)
  on({ 'BufWipeout' }, M.disable)
  vim.api.nvim_create_autocmd('ModeChanged', {
    group = group,
    callback = function()
      update(buffer)
    end,
  })
end

---@param buffer integer
function M.enable(buffer)
  if pages[buffer] or not vim.api.nvim_buf_is_loaded(buffer) then
    return
  end
  -- Text between the characters of a line came in 0.10.
  if vim.fn.has('nvim-0.10') == 0 then
    say.warn(
      '읽기 모드에는 Neovim 0.10 이상이 필요합니다',
      'reading mode needs Neovim 0.10 or later'
    )
    return
  end
  -- The numbers of hints would stand beside those of the notes.
  local had_hints = vim.lsp.inlay_hint.is_enabled({ bufnr = buffer })
  vim.lsp.inlay_hint.enable(false, { bufnr = buffer })
  pages[buffer] = { notes = {}, open = {}, is_stale = true, changes = 0, had_hints = had_hints }
  windows.conceal(buffer)
  follow(buffer)
  M.refresh(buffer)
end

---@param buffer integer
function M.disable(buffer)
  local page = pages[buffer]
  if not page then
    return
  end
  pages[buffer] = nil
  vim.api.nvim_del_augroup_by_id(group_of(buffer))
  if vim.api.nvim_buf_is_loaded(buffer) then
    vim.api.nvim_buf_clear_namespace(buffer, namespace, 0, -1)
    below.clear(buffer)
    windows.restore(buffer)
    vim.lsp.inlay_hint.enable(page.had_hints, { bufnr = buffer })
  end
end

---@param buffer integer
function M.toggle(buffer)
  if pages[buffer] then
    M.disable(buffer)
  else
    M.enable(buffer)
  end
end

return M
