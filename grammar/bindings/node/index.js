import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import load from "node-gyp-build";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path) => readFileSync(`${root}/${path}`, "utf8");

const binding = load(root);
binding.nodeTypeInfo = JSON.parse(read("src/node-types.json"));
binding.HIGHLIGHTS_QUERY = read("queries/highlights.scm");
binding.INJECTIONS_QUERY = read("queries/injections.scm");
binding.TAGS_QUERY = read("queries/tags.scm");

export default binding;
