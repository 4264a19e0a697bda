-- A page in the real editor, with the real server.
local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
local spec = dofile(here .. '/spec.lua')
local page_of = dofile(here .. '/page.lua')
local it, equal, eventually = spec.it, spec.equal, spec.eventually

vim.cmd.edit(here .. '/page.namu')
local page = vim.api.nvim_get_current_buf()

local function client()
  return vim.lsp.get_clients({ bufnr = page })[1]
end

local function request(method, extra)
  local params = { textDocument = vim.lsp.util.make_text_document_params(page) }
  params = vim.tbl_extend('force', params, extra or {})
  local answers = assert(vim.lsp.buf_request_sync(page, method, params, 10000))
  local _, answer = next(answers)
  assert(not answer.err, vim.inspect(answer.err))
  return answer.result
end

-- The line that holds `text`, and where it stands there; both count from 0, columns in bytes.
local function find(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(page, 0, -1, true)) do
    local column = line:find(text, 1, true)
    if column then
      return number - 1, column - 1
    end
  end
  error(text .. ' is not on the page')
end

local function place_cursor(text)
  local line, column = find(text)
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
end

local function replace(text, replacement)
  local line, column = find(text)
  vim.api.nvim_buf_set_text(page, line, column, line, column + #text, { replacement })
end

local function rules()
  return vim.tbl_map(function(diagnostic)
    return diagnostic.code
  end, vim.diagnostic.get(page))
end

it('knows the file type', function()
  equal('namumark', vim.bo.filetype)
end)

it('starts the server', function()
  eventually(function()
    return client() and client().initialized
  end)
  equal('namumark', client().name)
end)

it('shows the outline, with the notes under their sections', function()
  local function titles(symbols)
    return vim.tbl_map(function(symbol)
      local children = titles(symbol.children or {})
      return #children > 0 and { symbol.name, children } or symbol.name
    end, symbols)
  end
  local history = { '2. 역사', { '2.1. 소금을 나르던 때', '2.2. 산길로 남은 뒤' } }
  local overview = { '1. 개요', { '[2] 마을 사람들은 ‘소금길’이라고도 부른다.' } }
  local expected = { '[측량] 2021년 가을에 잰 값이다.', overview, history, '3. 둘러보기' }
  equal(expected, titles(request('textDocument/documentSymbol')))
end)

it('shows the text of a note where it is used again', function()
  place_cursor('[*측량]이고')
  local encoding = client().offset_encoding
  local position = vim.lsp.util.make_position_params(0, encoding).position
  local hover = request('textDocument/hover', { position = position })
  local lines = vim.split(hover.contents.value, '\n')
  equal({ '**각주 [측량]** · 3번째', '2021년 가을에 잰 값이다.' }, { lines[1], lines[3] })
end)

it('numbers notes by inlay hints', function()
  vim.lsp.inlay_hint.enable(true, { bufnr = page })
  local hints
  eventually(function()
    hints = vim.lsp.inlay_hint.get({ bufnr = page })
    return #hints > 0
  end)
  local labels = vim.tbl_map(function(hint)
    local label = hint.inlay_hint.label
    return type(label) == 'string' and label or label[1].value
  end, hints)
  equal(
    { '[2]', '2021년 가을에 잰 값…', '#!folding 쉼터 목록 [펼치기 · 접기]', '1–3' },
    labels
  )
end)

it('folds sections and boxes', function()
  local box = find('{{{#!folding') + 1
  eventually(function()
    return vim.fn.foldlevel(box + 1) > 0
  end)
  vim.cmd('normal! zM')
  local function fold(text)
    local line = find(text) + 1
    vim.api.nvim_win_set_cursor(0, { line, 0 })
    return { vim.fn.foldclosed(line), vim.fn.foldclosedend(line) }
  end
  equal({ 5, 7 }, fold('== 개요 =='))
  vim.cmd('normal! zR')
end)

it('reports a mistake when it is made, and forgets it when it is mended', function()
  eventually(function()
    return #rules() == 0
  end)
  replace('부른다.]', '부른다.')
  eventually(function()
    return vim.deep_equal({ 'footnote-unclosed' }, rules())
  end)
  local diagnostic = vim.diagnostic.get(page)[1]
  local line, column = find('[* 마을')
  equal({ line, column }, { diagnostic.lnum, diagnostic.col })
  equal('namumark', diagnostic.source)
  replace('부른다.', '부른다.]')
  eventually(function()
    return #rules() == 0
  end)
end)

it('mends a mistake by a quick fix', function()
  replace('== 역사 ==', '==역사==')
  eventually(function()
    return vim.deep_equal({ 'heading-malformed' }, rules())
  end)
  place_cursor('==역사==')
  -- Silencing the mistake is offered, too; what mends it is preferred.
  local function is_preferred(action)
    return action.isPreferred
  end
  vim.lsp.buf.code_action({ apply = true, filter = is_preferred })
  eventually(function()
    return pcall(find, '== 역사 ==')
  end)
  eventually(function()
    return #rules() == 0
  end)
end)

it('shows a hover beside the cursor', function()
  page_of.place_cursor('[*측량]이고')
  vim.lsp.buf.hover()
  eventually(function()
    return page_of.is_seen('각주 [측량]') or page_of.is_seen('각주 측량')
  end)
  vim.cmd('doautocmd CursorMoved')
end)

it('renames a footnote wherever it is used', function()
  page_of.place_cursor('측량]이고')
  vim.lsp.buf.rename('잰값')
  page_of.becomes('4km 남짓[*잰값]이고')
  page_of.becomes('4.2km[*잰값 2021년 가을에 잰 값이다.]')
end)

it('lines up tables with gq', function()
  page_of.replace('[[분류:산길]]', '|| 가 || 나다 ||')
  vim.api.nvim_buf_set_lines(page, 1, 3, true, { '|| 라마바 || 마 ||', '' })
  vim.cmd('normal! ggVjgq')
  page_of.becomes('||   가   || 나다 ||')
end)

it('lists the uses that a code lens counts', function()
  local uri = vim.uri_from_bufnr(page)
  local range = { start = { line = 4, character = 0 }, ['end'] = { line = 4, character = 2 } }
  local lens = {
    command = 'namumark.showReferences',
    arguments = { uri, range.start, { { uri = uri, range = range } } },
  }
  client().commands[lens.command](lens, { client_id = client().id })
  local items = vim.fn.getqflist()
  equal({ 1, 5 }, { #items, items[1].lnum })
  vim.cmd('cclose')
end)

it('stops the server', function()
  vim.lsp.stop_client(vim.lsp.get_clients())
  eventually(function()
    return #vim.lsp.get_clients() == 0
  end)
end)

spec.finish()
