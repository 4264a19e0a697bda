-- Reading mode: footnotes shrink to what readers see of them, and the one at the cursor opens.
local below = require('namumark.below')
local marks = require('namumark.reading.marks')
local notes = require('namumark.notes')
local open = require('namumark.reading.open')
local say = require('namumark.say')
local server = require('namumark.server')
local windows = require('namumark.reading.windows')

local M = {}

---@class namumark.ReadingPage
---@field notes namumark.Note[]
---@field open table<integer, boolean> by number
---@field is_stale boolean the text has changed since `notes` was made
---@field changes integer how often it has
---@field had_hints boolean

---@type table<integer, namumark.ReadingPage> by buffer
local pages = {}

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
  marks.draw(buffer, page.notes, page.open)
  show_text_of_name(buffer, page)
end

-- Opens and shrinks what has come under the cursor or left it.
---@param buffer integer
local function update(buffer)
  local page = pages[buffer]
  if not page or page.is_stale then
    return
  end
  local now_open = open.among(buffer, page.notes)
  if not vim.deep_equal(now_open, page.open) then
    page.open = now_open
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
      page.open = open.among(buffer, list)
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
    marks.clear(buffer)
    below.clear(buffer)
    windows.restore(buffer)
    vim.lsp.inlay_hint.enable(page.had_hints, { bufnr = buffer })
  end
end

---@param buffer integer
---@return boolean
function M.is_on(buffer)
  return pages[buffer] ~= nil
end

-- Turns it on or off for the current page.
function M.toggle()
  local buffer = vim.api.nvim_get_current_buf()
  if pages[buffer] then
    M.disable(buffer)
  else
    M.enable(buffer)
  end
end

return M
