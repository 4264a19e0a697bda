-- The server of NamuMark. Change a field with `vim.lsp.config('namumark', { … })`.
return {
  cmd = { 'namumark', 'lsp' },
  filetypes = { 'namumark' },
  root_markers = { 'namumark.toml', '.git' },
}
