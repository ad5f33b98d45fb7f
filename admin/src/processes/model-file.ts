type Held = { readonly processId: string; readonly version: number }

/** 文件名 — says which version of the draft the file begins with. */
export const fileNameOf = ({ processId, version }: Held): string => `${processId}-${version}.bpmn`

/** Browsers number what they have already: `city-case-3 (1).bpmn`. */
const numbered = /-(\d+)(?: ?\(\d+\))?\.(?:bpmn|xml)$/i

/**
 * 是否基于现稿 — whether a file takes nobody’s work away: it was made from what the draft says now as far as its name tells,
 * the page itself has sent that, or nobody has saved anything yet.
 */
export const isMadeFrom = (
  { version }: Pick<Held, 'version'>,
  { fileName, sent }: { readonly fileName: string; readonly sent: number | null },
): boolean => version === 1 || version === sent || version === Number(numbered.exec(fileName)?.[1])
