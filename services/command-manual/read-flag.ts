const yes = /^(?:是|有|可|√|[✓✔]\uFE0F?|yes|y|true|1)$/iu
const no = /^(?:|否|无|不可|×|[✗✘]|no|n|false|0|\/|[-—]+)$/iu

/** 是否 — what a cell says of a flag; null where that is neither yes nor no. */
export function readFlag(cell: string): boolean | null {
  const said = cell.trim()
  if (no.test(said)) return false
  return yes.test(said) ? true : null
}
