// S-expressions, as parsers write trees. Nothing here knows VS Code.

/** `expression` with every node on a line of its own, two spaces deeper than the one around it. */
export function indented(expression: string): string {
  let depth = 0;
  const lines: string[] = [];
  for (const [part, field] of expression.matchAll(/([a-z_]+: )?\([^\s()]*(?:\s"[^"]*")?|\)/g)) {
    if (part === ')') {
      depth -= 1;
      lines.push(`${lines.pop() ?? ''})`);
    } else {
      lines.push('  '.repeat(depth) + (field ?? '') + part.slice(field?.length ?? 0));
      depth += 1;
    }
  }
  return `${lines.join('\n')}\n`;
}
