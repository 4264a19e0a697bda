-- A second Neovim, for what happens while somebody types: keys go in as from a keyboard.
local spec = dofile(vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2)) .. '/spec.lua')

local M = {}

local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
local channel

---@param before? string Lua that runs before the plugin is loaded
function M.start(before)
  local prelude = vim.fn.tempname() .. '.lua'
  vim.fn.writefile(vim.split(before or '', '\n'), prelude)
  channel = vim.fn.jobstart({
    vim.env.NAMUMARK_NVIM,
    '--headless',
    '--embed',
    '-i',
    'NONE',
    '--cmd',
    'luafile ' .. prelude,
    '-u',
    here .. '/minimal_init.lua',
  }, {
    rpc = true,
    on_stderr = function(_, lines)
      io.stderr:write(table.concat(lines, '\n'))
    end,
  })
  assert(channel > 0)
end

-- Runs Lua in the other Neovim, with `page` as `tests/page.lua`.
---@param code string
---@return any
function M.lua(code, ...)
  local loaded = ("local page = dofile('%s/page.lua')\n"):format(here)
  return vim.rpcrequest(channel, 'nvim_exec_lua', loaded .. code, { ... })
end

---@param keys string as in a mapping
function M.type(keys)
  vim.rpcrequest(channel, 'nvim_input', keys)
end

-- Waits until Lua that runs in the other Neovim gives what is expected.
---@param expected any
---@param code string
function M.gives(expected, code)
  local actual
  local fine = vim.wait(30000, function()
    actual = M.lua(code)
    return vim.deep_equal(expected, actual)
  end, 20)
  if not fine then
    spec.equal(expected, actual)
  end
end

---@param text string
function M.sees(text)
  M.gives(true, ('return page.is_seen(%q)'):format(text))
end

---@param text string
function M.does_not_see(text)
  M.gives(false, ('return page.is_seen(%q)'):format(text))
end

function M.stop()
  vim.rpcnotify(channel, 'nvim_command', 'qall!')
  assert(vim.fn.jobwait({ channel }, 10000)[1] >= 0, 'Neovim does not end')
end

return M
