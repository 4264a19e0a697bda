---@brief
---
--- https://github.com/namumark-lsp/namumark-lsp
---
--- Language server for NamuMark (나무마크), the markup of namu.wiki.
---
--- It can be installed with `cargo install namumark-lsp`. Neovim does not know the file type:
---
--- ```lua
--- vim.filetype.add({ extension = { namu = 'namumark', namumark = 'namumark' } })
--- ```

---@type vim.lsp.Config
return {
  cmd = { 'namumark', 'lsp' },
  filetypes = { 'namumark' },
  root_markers = { 'namumark.toml', '.git' },
}
