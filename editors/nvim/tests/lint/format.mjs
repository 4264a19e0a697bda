// Holds the Lua files of the plugin to StyLua: names those that it would lay out differently, or lays
// them out with `--write`. StyLua's library knows no configuration files, so the few keys of
// `.stylua.toml` are handed over here.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  CallParenType, Config, IndentType, LineEndings, LuaVersion, OutputVerification, QuoteStyle, formatCode,
} from "@johnnymorganz/stylua";

const [folder, mode] = process.argv.slice(2);
const settings = Object.fromEntries(
  readFileSync(join(folder, ".stylua.toml"), "utf8")
    .split("\n")
    .filter((line) => line.includes(" = ") && !line.startsWith("#"))
    .map((line) => line.replaceAll('"', "").split(" = ")),
);

// Each use takes one up.
function configuration() {
  const config = Config.new();
  config.syntax = LuaVersion.LuaJIT;
  config.column_width = Number(settings.column_width);
  config.line_endings = LineEndings[settings.line_endings];
  config.indent_type = IndentType[settings.indent_type];
  config.indent_width = Number(settings.indent_width);
  config.quote_style = QuoteStyle[settings.quote_style];
  config.call_parentheses = CallParenType[settings.call_parentheses];
  return config;
}

const paths = readdirSync(folder, { recursive: true })
  .filter((path) => path.endsWith(".lua") && !path.includes("node_modules"))
  .map((path) => join(folder, path));

const different = paths.filter((path) => {
  const before = readFileSync(path, "utf8");
  const after = formatCode(before, configuration(), undefined, OutputVerification.None);
  if (mode === "--write") writeFileSync(path, after);
  return after !== before;
});
for (const path of different) console.log(`${path}: ${mode === "--write" ? "laid out" : "StyLua lays it out differently"}`);
if (mode !== "--write" && different.length > 0) process.exit(1);
