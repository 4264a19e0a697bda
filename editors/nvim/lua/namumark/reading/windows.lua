-- The options of the windows that show a page in reading mode.
local M = {}

local OPTIONS = { conceallevel = 2, concealcursor = 'nvic' }

-- The cursor's line is hidden, too: what is open is not for the options to say.
---@param buffer integer
function M.conceal(buffer)
  for _, window in ipairs(vim.fn.win_findbuf(buffer)) do
    if not vim.w[window].namumark_before_reading then
      local options = vim.wo[window][0]
      local before = {}
      for name, value in pairs(OPTIONS) do
        before[name] = options[name]
        options[name] = value
      end
      vim.w[window].namumark_before_reading = before
    end
  end
end

---@param buffer integer
function M.restore(buffer)
  for _, window in ipairs(vim.fn.win_findbuf(buffer)) do
    for name, value in pairs(vim.w[window].namumark_before_reading or {}) do
      vim.wo[window][0][name] = value
    end
    vim.w[window].namumark_before_reading = nil
  end
end

return M
