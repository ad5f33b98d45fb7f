import type { Prisma } from '../../prisma/generated/client.ts'
import { statusAt } from '../command-manual/edition-states.ts'
import type { Transaction } from '../ctx.ts'
import { behind, type Rows, type Written, writing } from './rows.ts'

type Reading = Pick<Transaction, 'manualEdition' | 'processEdition'>

/** 手册版本行 — a row an edition of the manual, and since when it is in force. */
export function manualEditionRows(
  db: Reading,
  written: Written,
): Rows<Prisma.ManualEditionWhereInput> {
  const { said, instant } = writing(written)
  return {
    headings: [
      ...(['number', 'title', 'state', 'inForceFrom', 'validUntil'] as const),
      ...(['documentNumber', 'standard', 'sourceName'] as const),
    ],
    count: (where, most) => db.manualEdition.count({ where, take: most }),
    read: async ({ where, after, take }) => {
      const editions = await db.manualEdition.findMany({
        ...{ where, take, ...behind(after), orderBy: [{ number: 'desc' }, { id: 'asc' }] },
        select: {
          ...{ id: true, number: true, title: true, status: true, standard: true },
          ...{ inForceFrom: true, inForceUntil: true, expiresAt: true },
          ...{ documentNumber: true, sourceName: true },
        },
      })
      const rows = editions.map((it) => [
        ...[String(it.number), it.title, said.editionStatuses[statusAt(it, written.at)]],
        ...[instant(it.inForceFrom), instant(it.expiresAt)],
        ...[it.documentNumber ?? '', it.standard, it.sourceName],
      ])
      return { rows, last: editions.at(-1)?.id ?? null }
    },
  }
}

/** 流程版本行 — a row a model as it was deployed, by whom and why. */
export function processEditionRows(
  db: Reading,
  written: Written,
): Rows<Prisma.ProcessEditionWhereInput> {
  const { instant } = writing(written)
  return {
    headings: [
      ...(['processId', 'number', 'deployedAt', 'hash'] as const),
      ...(['author', 'publishedBy', 'reason'] as const),
    ],
    count: (where, most) => db.processEdition.count({ where, take: most }),
    read: async ({ where, after, take }) => {
      const editions = await db.processEdition.findMany({
        ...{ where, take, ...behind(after) },
        orderBy: [{ processId: 'asc' }, { number: 'desc' }, { id: 'asc' }],
        select: {
          ...{ id: true, processId: true, number: true, deployedAt: true, hash: true },
          ...{ authorName: true, publishedByName: true, reason: true },
        },
      })
      const rows = editions.map((it) => [
        ...[it.processId, String(it.number), instant(it.deployedAt), it.hash],
        ...[it.authorName ?? '', it.publishedByName ?? '', it.reason ?? ''],
      ])
      return { rows, last: editions.at(-1)?.id ?? null }
    },
  }
}
