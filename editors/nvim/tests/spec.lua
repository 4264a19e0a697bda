-- The smallest of test runners: `it` runs and counts, `eventually` waits for the server.
local M = { passed = 0, failed = 0 }

function M.it(name, test)
  local fine, message = xpcall(test, debug.traceback)
  if fine then
    M.passed = M.passed + 1
    io.write('ok   ', name, '\n')
  else
    M.failed = M.failed + 1
    io.write('FAIL ', name, '\n', message, '\n')
  end
end

function M.equal(expected, actual)
  if not vim.deep_equal(expected, actual) then
    error(('expected %s\nbut got %s'):format(vim.inspect(expected), vim.inspect(actual)), 2)
  end
end

-- Waits until `condition` holds; an answer of the server may take its time on a busy machine.
function M.eventually(condition, otherwise)
  if not vim.wait(30000, condition, 10) then
    error(otherwise or 'waited in vain', 2)
  end
end

-- What `action` tells the user meanwhile.
function M.notices(action)
  local told, notify = {}, vim.notify
  vim.notify = function(message)
    table.insert(told, message)
  end
  local fine, problem = pcall(action)
  vim.notify = notify
  assert(fine, problem)
  return told
end

-- Ends Neovim, with an exit code that says whether all went well. Servers end before: a message to one
-- that has just ended would kill Neovim while it cleans up.
function M.finish()
  local clients = vim.lsp.get_clients or vim.lsp.get_active_clients
  vim.lsp.stop_client(clients())
  vim.wait(5000, function()
    return #clients() == 0
  end, 10)
  io.write(('%d passed, %d failed\n'):format(M.passed, M.failed))
  vim.cmd('cquit! ' .. ((M.failed > 0 or M.passed == 0) and 1 or 0))
end

return M
