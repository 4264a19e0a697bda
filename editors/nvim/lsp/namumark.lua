-- The server of NamuMark. Change a field with `vim.lsp.config('namumark', { … })`.
local options = require('namumark.config').get()
local client = require('namumark.client')

---@type vim.lsp.Config
return {
  cmd = { options.program, 'lsp' },
  filetypes = { 'namumark' },
  root_markers = { 'namumark.toml', '.git' },
  settings = { namumark = options.settings },
  init_options = options.settings,
  capabilities = client.capabilities,
  commands = client.commands,
  handlers = client.handlers,
}
