import { closest } from '../imports/closest.ts'
import { type Flaw, type ImportedLine, refusedLine } from '../imports/imported-line.ts'
import type { BeatRow } from './read-responsibility-grids.ts'

/** 责任网格行 — a line that nothing speaks against; null or empty where the file says nothing. */
export type ReadBeat = {
  readonly row: number
  readonly label: string
  readonly code: string
  readonly name: string
  readonly collectorId: string | null
  /** Unit grids that belong to it. */
  readonly gridCodes: readonly string[]
}
type Collector = { readonly id: string; readonly name: string; readonly phone: string | null }
/** What a file of responsibility grids is held against. */
export type BeatNet = {
  /** Who may have a beat. */
  readonly collectors: readonly Collector[]
  readonly gridCodes: ReadonlySet<string>
}
export type JudgedBeat =
  | { readonly ok: true; readonly beat: ReadBeat }
  | { readonly ok: false; readonly line: ImportedLine }

type Met = { readonly codes: Set<string>; readonly grids: Set<string> }
const codePattern = /^[\w-]{1,32}$/

/** 审核责任网格 — each line as it can be kept, or why not; a unit grid belongs to one responsibility grid. */
export function judgeBeats(rows: readonly BeatRow[], net: BeatNet): readonly JudgedBeat[] {
  const met: Met = { codes: new Set(), grids: new Set() }
  return rows.map(({ row, cells }) => {
    const label = cells.code || cells.name
    const read = readBeat(cells, net, met)
    if ('problem' in read) return { ok: false, line: refusedLine({ row, label }, read) }
    met.codes.add(read.code)
    for (const code of read.gridCodes) met.grids.add(code)
    return { ok: true, beat: { ...read, row, label } }
  })
}

function readBeat(
  { code, name, collector, grids }: BeatRow['cells'],
  net: BeatNet,
  met: Met,
): Omit<ReadBeat, 'row' | 'label'> | Flaw {
  if (code === '') return { problem: 'CODE_MISSING' }
  if (!codePattern.test(code)) return { problem: 'CODE_MALFORMED', value: code }
  if (met.codes.has(code)) return { problem: 'CODE_TWICE', value: code }
  const whose = collectorNamed(collector, net.collectors)
  if (whose !== null && 'problem' in whose) return whose
  const gridCodes = [...new Set(grids.split(/[\s、,，;；/|]+/u).filter(Boolean))]
  const unknown = gridCodes.find((it) => !net.gridCodes.has(it))
  if (unknown !== undefined)
    return {
      ...{ problem: 'GRID_UNKNOWN', value: unknown },
      suggestion: closest(unknown, [...net.gridCodes]),
    }
  const taken = gridCodes.find((it) => met.grids.has(it))
  if (taken !== undefined) return { problem: 'GRID_TWICE', value: taken }
  return { code, name, collectorId: whose?.id ?? null, gridCodes }
}

/** By telephone or name; null for an empty cell. */
function collectorNamed(text: string, collectors: readonly Collector[]): Collector | Flaw | null {
  if (text === '') return null
  const found = collectors.filter(({ name, phone }) => name === text || phone === text)
  if (found.length > 1) return { problem: 'COLLECTOR_AMBIGUOUS', value: text }
  const names = collectors.map(({ name }) => name)
  return found[0] ?? { problem: 'COLLECTOR_UNKNOWN', value: text, suggestion: closest(text, names) }
}
