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
  casesAtSpot: t.field({
    type: [Case],
    complexity,
    description: `同地案件 — other cases of its class within ${sameSpotWithin.metres} metres and ${sameSpotWithin.days} days, the latest first; ${relatedAtMost} at most.`,
    select: { id: true, classCode: true, longitude: true, latitude: true },
    resolve: async (known, _args, { db, now }) => [
      ...(await casesAtSpot(db, { ...known, at: now() })),
    ],
  }),
  casesByReporter: t.field({
    type: [Case],
    complexity,
    description: `同一上报人 — other cases reported by a telephone of this one, the latest first; ${relatedAtMost} at most. None for whoever may not know who reported it.`,
    select: { id: true },
    resolve: async (known, _args, { db, viewer }) =>
      isPermitted(viewer?.actor ?? null, 'readReporter')
        ? [...(await casesByReporter(db, known))]
        : [],
  }),
}))
