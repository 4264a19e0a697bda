-- A page in the editor, as specs handle it. Lines count from 0, columns in bytes.
local spec = dofile(vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2)) .. '/spec.lua')

local M = { folder = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2)) }

-- Before 0.10 it had another name.
M.clients = vim.lsp.get_clients or vim.lsp.get_active_clients

---@return vim.lsp.Client?
function M.client()
  return M.clients({ bufnr = 0, name = 'namumark' })[1]
end

-- Opens a copy of a page of this folder, and waits for the server.
---@param name? string
function M.open(name)
  local path = vim.fn.tempname() .. '.namu'
  vim.fn.writefile(vim.fn.readfile(M.folder .. '/' .. (name or 'page.namu')), path)
  vim.cmd('edit ' .. path)
  M.wait_for_server()
end

function M.wait_for_server()
  spec.eventually(function()
    return M.client() and M.client().initialized
  end)
end

---@param text string
---@return integer line
---@return integer column
function M.find(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    local column = line:find(text, 1, true)
    if column then
      return number - 1, column - 1
    end
  end
  error(text .. ' is not on the page', 2)
end

---@param text string
function M.place_cursor(text)
  local line, column = M.find(text)
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
end

---@param text string
---@param replacement string
function M.replace(text, replacement)
  local line, column = M.find(text)
  vim.api.nvim_buf_set_text(0, line, column, line, column + #text, { replacement })
end

---@return string
function M.text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n')
end

---@param text string
function M.write(text)
  vim.api.nvim_buf_set_lines(0, 0, -1, true, vim.split(text, '\n'))
end

-- Waits until some text is on the page.
---@param text string
function M.becomes(text)
  spec.eventually(function()
    return (pcall(M.find, text))
  end, 'no ' .. text .. ' in\n' .. M.text())
end

-- Presses keys as a person does, mappings and all.
---@param keys string
function M.press(keys)
  vim.api.nvim_feedkeys(
    vim.keycode and vim.keycode(keys) or vim.api.nvim_replace_termcodes(keys, true, true, true),
    'mx',
    false
  )
end

---@return string[] names of rules
function M.rules()
  return vim.tbl_map(function(diagnostic)
    return diagnostic.code
  end, vim.diagnostic.get(0))
end

-- What is seen: the rows of the screen without what fills them up.
---@return string[]
function M.screen()
  vim.cmd('redraw!')
  local rows = {}
  for row = 1, vim.o.lines do
    local cells = {}
    for column = 1, vim.o.columns do
      cells[column] = vim.fn.screenstring(row, column)
    end
    rows[row] = (table.concat(cells):gsub('%s+$', ''))
  end
  return rows
end

-- Whether some row of the screen holds a text.
---@param text string
---@return boolean
function M.is_seen(text)
  return table.concat(M.screen(), '\n'):find(text, 1, true) ~= nil
end

return M
