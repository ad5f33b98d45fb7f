import { issued } from '../command-manual/publish-manual-edition.ts'
import type { Ctx } from '../ctx.ts'
import { examplesGate } from '../manual-examples/examples-gate.ts'
import type { Members } from './content.ts'

type Tied = {
  readonly members: Pick<Members, 'processes' | 'calendar'> & {
    readonly manual: NonNullable<Members['manual']>
  }
  readonly releaseId: string
}

/** 手册发布 — how a release issues the edition that it brings: as anybody would who publishes it alone, but that its examples are held against all that the release brings. */
export async function manualWay({ db }: Ctx, { members, releaseId }: Tied) {
  const { editionId, document: kept } = members.manual
  const { reason, examplesReason, ...document } = kept
  const { version: expectedVersion } = await db.manualEdition.findUniqueOrThrow({
    where: { id: editionId },
    select: { version: true },
  })
  const gate = examplesGate(examplesReason, {
    calendarId: members.calendar?.calendarId ?? null,
    draftIds: members.processes.map(({ draftId }) => draftId),
  })
  const way = { ...issued({ gate, document, expectedVersion }), expectedVersion, releaseId }
  return { editionId, reason, way }
}
