-- What luacheck is to know: Neovim's Lua is LuaJIT, and `vim` is its one global.
std = 'luajit'
globals = { 'vim' }
max_line_length = 105
exclude_files = { 'tests/lint/node_modules' }
