-- There is none before 0.7, and there the plugin says by itself that it needs more.
if vim.filetype then
  vim.filetype.add({ extension = { namu = 'namumark', namumark = 'namumark' } })
end
