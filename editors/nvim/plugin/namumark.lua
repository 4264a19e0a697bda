-- Where Neovim begins: everything else is loaded when it is needed.
if vim.g.loaded_namumark then
  return
end
vim.g.loaded_namumark = true

if vim.fn.has('nvim-0.8') == 0 then
  local message = 'namumark: Neovim 0.8 이상이 필요합니다 (needs Neovim 0.8 or later)'
  vim.notify(message, vim.log.levels.WARN)
  return
end

require('namumark.start')
