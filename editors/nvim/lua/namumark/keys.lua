-- `<Plug>(namumark-NAME)`, for users to bind keys to. No key is bound here.
local M = {}

function M.create()
  local actions = require('namumark.actions')
  local say = require('namumark.say')
  for name, action in pairs(actions.all) do
    vim.keymap.set(vim.split(action.modes, ''), '<Plug>(namumark-' .. name .. ')', function()
      actions.run(name, { selection = require('namumark.selection').current() })
    end, { desc = say.choose(action.korean, action.english) })
  end
end

return M
