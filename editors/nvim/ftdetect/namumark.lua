vim.filetype.add({ extension = { namu = 'namumark', namumark = 'namumark' } })
