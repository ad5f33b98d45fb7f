import type { Ctx } from '../ctx.ts'
import type { Members } from './content.ts'

type Reading = {
  readonly db: Pick<Ctx['db'], 'manualEdition' | 'processDraft' | 'workingCalendar'>
}

/** 成员作者 — who made, changed or submitted what a release brings. */
export async function memberAuthors(
  { db }: Reading,
  { manual, processes, calendar }: Members,
): Promise<readonly (string | null)[]> {
  const edition =
    manual &&
    (await db.manualEdition.findUnique({
      where: { id: manual.editionId },
      select: { createdById: true, lastEditedById: true, submittedById: true },
    }))
  const drafts = await db.processDraft.findMany({
    where: { id: { in: processes.map(({ draftId }) => draftId) } },
    select: { authorIds: true },
  })
  const drafted =
    calendar &&
    (await db.workingCalendar.findUnique({
      where: { id: calendar.calendarId },
      select: { savedById: true },
    }))
  return [
    ...(edition === null ? [] : Object.values(edition)),
    ...drafts.flatMap(({ authorIds }) => authorIds),
    ...(drafted === null ? [] : [drafted.savedById]),
  ]
}
