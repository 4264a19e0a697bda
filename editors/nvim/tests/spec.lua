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
function M.eventually(condition)
  assert(vim.wait(10000, condition, 10), 'waited in vain')
end

-- Ends Neovim, with an exit code that says whether all went well.
function M.finish()
  io.write(('%d passed, %d failed\n'):format(M.passed, M.failed))
  vim.cmd.cquit { count = (M.failed > 0 or M.passed == 0) and 1 or 0, bang = true }
end

return M
