import type { Prisma } from '../../prisma/generated/client.ts'
import { isPermitted } from '../../services/accounts/assert-permission.ts'
import {
  casesAtSpot,
  casesByReporter,
  relatedAtMost,
  sameSpotWithin,
} from '../../services/cases/related-cases.ts'
import { builder } from '../builder.ts'
import { Case } from './case.ts'

const complexity = { field: 10, multiplier: relatedAtMost }

builder.prismaObjectFields(Case, (t) => ({
  casesAtSpot: t.prismaField({
    type: [Case],
    complexity,
    description: `同地案件 — other cases of its class within ${sameSpotWithin.metres} metres and ${sameSpotWithin.days} days, the latest first; ${relatedAtMost} at most.`,
    select: { id: true, classCode: true, longitude: true, latitude: true },
    resolve: async (query, known, _args, { db, now }) =>
      db.case.findMany({ ...query, ...these(await casesAtSpot(db, { ...known, at: now() })) }),
  }),
  casesByReporter: t.prismaField({
    type: [Case],
    complexity,
    description: `同一上报人 — other cases reported by a telephone of this one, the latest first; ${relatedAtMost} at most. None for whoever may not know who reported it.`,
    select: { id: true },
    resolve: async (query, known, _args, { db, viewer }) =>
      isPermitted(viewer?.actor ?? null, 'readReporter')
        ? db.case.findMany({ ...query, ...these(await casesByReporter(db, known)) })
        : [],
  }),
}))

/** With what is asked of them, in one question. */
const these = (ids: readonly string[]) =>
  ({
    where: { id: { in: [...ids] } },
    orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }],
    take: relatedAtMost,
  }) satisfies Prisma.CaseFindManyArgs
