-- Runs the program beside the server, without keeping the editor waiting.
local config = require('namumark.config')
local say = require('namumark.say')

local M = {}

---@class namumark.Ended
---@field code integer
---@field output string
---@field errors string

-- `vim.system` came in 0.10 only.
---@param arguments string[]
---@param folder string?
---@param ended fun(result: namumark.Ended)
function M.run(arguments, folder, ended)
  local result = { output = '', errors = '' }
  local function keep(stream)
    return function(_, lines)
      result[stream] = table.concat(lines, '\n')
    end
  end
  local command = vim.list_extend({ config.get().program }, arguments)
  local started, job = pcall(vim.fn.jobstart, command, {
    cwd = folder,
    stdout_buffered = true,
    stderr_buffered = true,
    on_stdout = keep('output'),
    on_stderr = keep('errors'),
    on_exit = function(_, code)
      result.code = code
      ended(result)
    end,
  })
  if not started or job <= 0 then
    say.error(
      command[1] .. ' 프로그램이 없습니다 (:checkhealth namumark)',
      'there is no program ' .. command[1] .. ' (:checkhealth namumark)'
    )
  end
end

return M
