-- The options of the plugin, which are the table `vim.g.namumark` over these defaults.
local M = {}

---@class namumark.Options
---@field program string the server's program: a name in PATH, or a path
---@field server boolean start it for pages
---@field settings table settings of the server, as in `namumark.toml`
---@field hints boolean show the numbers and texts of footnotes between the words
---@field folds boolean fold by the server, else by the parser; all folds begin open
---@field completion boolean complete while you type, without a plugin for completion
---@field reading boolean open pages in reading mode

---@type namumark.Options
M.defaults = {
  program = 'namumark',
  server = true,
  settings = {},
  hints = true,
  folds = true,
  completion = false,
  reading = false,
}

---@return namumark.Options
function M.get()
  return vim.tbl_extend('force', M.defaults, vim.g.namumark or {})
end

-- What is wrong with the options that the user has set.
---@return { name: string, expected: string? }[] problems `expected` is nil where there is no such option
function M.problems()
  local problems = {}
  for name, value in pairs(vim.g.namumark or {}) do
    local default = M.defaults[name]
    if default == nil then
      table.insert(problems, { name = name })
    elseif type(value) ~= type(default) then
      table.insert(problems, { name = name, expected = type(default) })
    end
  end
  return problems
end

return M
