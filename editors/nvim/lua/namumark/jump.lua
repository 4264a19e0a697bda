-- From footnote to footnote, and the list of them.
local notes = require('namumark.notes')
local place = require('namumark.place')
local say = require('namumark.say')
local server = require('namumark.server')

local M = {}

-- Goes on at the other end of the page, and as often as the count before the key says.
---@param direction 'next'|'previous'
---@param count integer
local function to_footnote(direction, count)
  local buffer, window = vim.api.nvim_get_current_buf(), vim.api.nvim_get_current_win()
  local params = {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    position = place.cursor(server.encoding(buffer)),
  }
  server.request(buffer, 'namumark/' .. direction .. 'Footnote', params, function(found, answering)
    if vim.api.nvim_get_current_win() ~= window or vim.api.nvim_get_current_buf() ~= buffer then
      return
    end
    if type(found) ~= 'table' then
      say.info('각주가 없습니다', 'no footnotes')
      return
    end
    place.jump(found.range.start, answering.offset_encoding)
    if count > 1 then
      to_footnote(direction, count - 1)
    end
  end)
end

function M.to_next_footnote()
  to_footnote('next', vim.v.count1)
end

function M.to_previous_footnote()
  to_footnote('previous', vim.v.count1)
end

-- All footnotes of the page, in the location list.
function M.list_footnotes()
  local buffer, window = vim.api.nvim_get_current_buf(), vim.api.nvim_get_current_win()
  notes.list(buffer, function(list)
    local items = vim.tbl_map(function(note)
      local text = notes.text(list, note) or ''
      return {
        bufnr = buffer,
        lnum = note.row + 1,
        col = note.column + 1,
        end_lnum = note.end_row + 1,
        end_col = note.end_column + 1,
        text = '[' .. note.label .. '] ' .. text:gsub('\n', ' '),
      }
    end, list)
    local title = say.choose('각주', 'Footnotes')
    vim.fn.setloclist(window, {}, ' ', { title = title, items = items })
    vim.cmd('lopen')
  end)
end

return M
