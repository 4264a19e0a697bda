-- The footnotes of a page: asked of the server, jumped between, and shown below a line.
local place = require('namumark.place')
local server = require('namumark.server')

local M = {}

---@class namumark.Note an entry of the answer to `namumark/footnotes`, with columns in bytes
---@field number integer runs over the page from 1
---@field label string what readers see between the brackets: the name, else the number
---@field text? string its own text; nil for a bare name
---@field defined_by? integer the number of the note whose text readers see here
---@field row integer
---@field column integer
---@field end_row integer
---@field end_column integer

---@param buffer integer
---@param entry table
---@param encoding string
---@return namumark.Note
local function read(buffer, entry, encoding)
  local row, column = place.to_bytes(buffer, entry.range.start, encoding)
  local end_row, end_column = place.to_bytes(buffer, entry.range['end'], encoding)
  -- What is null in JSON is `vim.NIL`, or nothing, by Neovim's version.
  local function given(value)
    return value ~= vim.NIL and value or nil
  end
  return {
    number = entry.number,
    label = entry.label,
    text = given(entry.text),
    defined_by = given(entry.definedBy),
    row = row,
    column = column,
    end_row = end_row,
    end_column = end_column,
  }
end

-- Lists the notes, in the order of their numbers, of the text as it is when the answer comes; after an
-- edit meanwhile there is no answer, since who edits asks again.
---@param buffer integer
---@param answered fun(notes: namumark.Note[])
function M.list(buffer, answered)
  local tick = vim.api.nvim_buf_get_changedtick(buffer)
  local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) } }
  server.request(buffer, 'namumark/footnotes', params, function(entries, client)
    local is_loaded = vim.api.nvim_buf_is_loaded(buffer)
    if not is_loaded or vim.api.nvim_buf_get_changedtick(buffer) ~= tick then
      return
    end
    local notes = {}
    for _, entry in ipairs(entries or {}) do
      table.insert(notes, read(buffer, entry, client.offset_encoding))
    end
    answered(notes)
  end)
end

---@param note namumark.Note
---@param row integer
---@param column integer
---@return boolean
function M.contains(note, row, column)
  local is_after_start = row > note.row or (row == note.row and column >= note.column)
  local is_before_end = row < note.end_row or (row == note.end_row and column < note.end_column)
  return is_after_start and is_before_end
end

-- What a reader finds under the number: the note's text, or that of the note that its name stands for.
---@param notes namumark.Note[]
---@param note namumark.Note
---@return string?
function M.text(notes, note)
  local definition = note.defined_by and notes[note.defined_by]
  return definition and definition.text or note.text
end

return M
