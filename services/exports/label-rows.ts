import { z } from 'zod'
import { Role } from '../../prisma/generated/enums.ts'
import type { Transaction } from '../ctx.ts'
import type { Rows, Written } from './rows.ts'
import { words } from './words.ts'

type Reading = Pick<Transaction, 'label' | 'processEdition'>
type Office = Written & { readonly cityId: string }
const Steps = z.array(z.object({ elementId: z.string(), name: z.string(), nameEn: z.string() }))

/** 名称行 — a row a step or role: what the models and the product call it, and what the city does. */
export function labelRows(db: Reading, { cityId, language }: Office): Rows<null> {
  const { labelKinds } = words[language]
  const all = async () => {
    const labels = await db.label.findMany({ where: { cityId } })
    const own = new Map(labels.map((label) => [`${label.kind} ${label.key}`, label]))
    const named = [...(await stepsOf(db, cityId)), ...roles]
    return named.map(({ kind, key, name, nameEn }) => {
      const label = own.get(`${kind} ${key}`)
      return [labelKinds[kind], name, nameEn, label?.name ?? '', label?.nameEn ?? '']
    })
  }
  return {
    headings: ['kind', 'defaultName', 'defaultNameEn', 'ownName', 'ownNameEn'],
    count: async () => (await all()).length,
    // some dozens: the first page holds them all
    read: async ({ after }) => ({ rows: after === null ? await all() : [], last: null }),
  }
}

const roles = Object.values(Role).map((role) => ({
  ...{ kind: 'ROLE' as const, key: role },
  ...{ name: words.zh.roles[role], nameEn: words.en.roles[role] },
}))

/** The officers' steps of the newest edition of each process, each once. */
async function stepsOf(db: Reading, cityId: string) {
  const newest = await db.processEdition.findMany({
    where: { cityId },
    orderBy: [{ processId: 'asc' }, { number: 'desc' }],
    distinct: ['processId'],
    select: { steps: true },
  })
  const steps = newest.flatMap(({ steps }) => Steps.parse(steps))
  return [...new Map(steps.map((step) => [step.elementId, step])).values()].map(
    ({ elementId: key, ...names }) => ({ kind: 'STEP' as const, key, ...names }),
  )
}
