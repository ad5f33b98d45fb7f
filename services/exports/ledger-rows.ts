import type { Act } from '../ctx.ts'
import {
  clockLedger,
  countLedger,
  type LedgerEntryFound,
  type LedgerFilter,
} from '../deadlines/clock-ledger.ts'
import { type Rows, type Written, writing } from './rows.ts'

const headings = [
  ...(['caseNumber', 'clock', 'unit', 'entry', 'extension', 'at'] as const),
  ...(['effect', 'dueBefore', 'dueSince', 'actor', 'reason'] as const),
]

/** 台账行 — a row a thing that happened to a clock, with when it was due before and since. */
export function ledgerRows(act: Act, written: Written): Rows<LedgerFilter> {
  const cells = cellsOf(written)
  return {
    headings,
    count: (filter, most) => act((ctx) => countLedger(ctx, { filter, most })),
    read: async ({ where: filter, after, take: limit }) => {
      const page = { limit, inverted: false, ...(after !== null && { after }) }
      const found = await act((ctx) => clockLedger(ctx, { filter, page }))
      return { rows: found.map(cells), last: found.at(-1)?.id ?? null }
    },
  }
}

function cellsOf(written: Written) {
  const { instant, named, said } = writing(written)
  const clocks: Readonly<Record<string, string>> = said.clocks
  const reasons: Readonly<Record<string, string>> = said.clockReasons
  return (entry: LedgerEntryFound) => {
    const { kind, amount, limitUnit, clockKey, reworkShare } = entry
    const { unitName: name, unitNameEn: nameEn } = entry
    return [
      entry.caseNumber,
      `${clocks[clockKey] ?? stagedName(clockKey, said.stage)}${reworkShare === null ? '' : ` · ${said.rework}`}`,
      named(name === null ? null : { name, nameEn: nameEn ?? '' }),
      said.clockEntryKinds[kind],
      amount === null ? '' : `${amount} ${said.limitUnits[limitUnit]}`,
      instant(entry.at),
      said.ledgerEffects[entry.effect],
      instant(entry.dueBefore),
      instant(entry.dueAfter),
      entry.actorName ?? said.system,
      reasons[entry.reason] ?? entry.reason,
    ]
  }
}

/** A stage is called as the manual calls it, any other clock that has no words by its key. */
const stagedName = (key: string, stage: string): string => key.replace(/^stage:/u, `${stage} · `)
