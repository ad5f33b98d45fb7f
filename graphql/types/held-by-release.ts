import { holdingRelease } from '../../services/held-by-release.ts'
import { builder } from '../builder.ts'
import { ManualEdition } from './manual-edition.ts'
import { ProcessDraft } from './process-draft.ts'
import { WorkingCalendar } from './working-calendar.ts'

const held = {
  nullable: true,
  description:
    '所属发布批 — what the release is called with which it takes effect; until then it is not published by itself.',
  // it asks the releases of the city
  complexity: 10,
  select: { id: true, cityId: true },
} as const

builder.prismaObjectFields(ManualEdition, (t) => ({
  heldByRelease: t.string({
    ...held,
    resolve: async ({ id: manualEditionId, cityId }, _args, { db }) =>
      (await holdingRelease({ db, cityId }, { manualEditionId }))?.name,
  }),
}))
builder.prismaObjectFields(WorkingCalendar, (t) => ({
  heldByRelease: t.string({
    ...held,
    resolve: async ({ id: calendarId, cityId }, _args, { db }) =>
      (await holdingRelease({ db, cityId }, { calendarId }))?.name,
  }),
}))
builder.prismaObjectFields(ProcessDraft, (t) => ({
  heldByRelease: t.string({
    ...held,
    resolve: async ({ id: draftId, cityId }, _args, { db }) =>
      (await holdingRelease({ db, cityId }, { draftId }))?.name,
  }),
}))
