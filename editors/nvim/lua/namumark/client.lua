-- What the server may expect of this client beyond what Neovim says of itself.
local M = {}

-- Shows where a heading or a note is used, when a code lens is run.
---@param command { arguments: any[] } an address, a position and locations
---@param context { client_id: integer }
local function show_references(command, context)
  local client = assert(vim.lsp.get_client_by_id(context.client_id))
  local items = vim.lsp.util.locations_to_items(command.arguments[3], client.offset_encoding)
  vim.fn.setqflist({}, ' ', { title = 'NamuMark', items = items })
  vim.cmd('botright copen')
end

-- By the types of LSP.
local levels = vim.log.levels
local LEVELS = { levels.ERROR, levels.WARN, levels.INFO, levels.DEBUG }

-- Messages go where the user has notices go. What is shown beside the cursor anyway is told once.
---@param message { type: integer, message: string }
local function show_message(_, message)
  local level = LEVELS[message.type] or levels.INFO
  if level ~= levels.INFO or not require('namumark.why').repeats(message.message) then
    vim.notify('namumark: ' .. message.message, level)
  end
  return vim.NIL
end

M.commands = { ['namumark.showReferences'] = show_references }

M.handlers = { ['window/showMessage'] = show_message }

M.capabilities = {
  experimental = { commands = { commands = vim.tbl_keys(M.commands) } },
}

return M
