-- Ties the plugin's parts to what happens in the editor. Loaded once, by plugin/namumark.lua.
local parser = require('namumark.parser')

local group = vim.api.nvim_create_augroup('namumark', {})

vim.api.nvim_create_autocmd('FileType', {
  group = group,
  pattern = 'namumark',
  callback = function(event)
    if parser.start(event.buf) then
      require('namumark.defaults').apply_with_parser(event.buf)
    end
  end,
})

vim.api.nvim_create_autocmd('LspAttach', {
  group = group,
  callback = function(event)
    local client = vim.lsp.get_client_by_id(event.data.client_id)
    if client and client.name == 'namumark' then
      require('namumark.defaults').apply_with_server(event.buf, client.id)
      if vim.b[event.buf].namumark_reading then
        -- The server can be asked about the page only after the event.
        vim.schedule(function()
          require('namumark.open').remind(event.buf)
        end)
      end
    end
  end,
})

parser.offer_to_nvim_treesitter()
if require('namumark.config').get().server then
  require('namumark.starter').enable(group)
end
require('namumark.commands').create()
require('namumark.keys').create()

vim.api.nvim_set_hl(0, 'NamumarkNote', { link = 'Special', default = true })
vim.api.nvim_set_hl(0, 'NamumarkNoteText', { link = 'Comment', default = true })
