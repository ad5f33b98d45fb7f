import { issued } from '../command-manual/publish-manual-edition.ts'
import type { Ctx } from '../ctx.ts'
import { examplesGate } from '../manual-examples/examples-gate.ts'
import type { Members } from './content.ts'

type Tied = { readonly manual: NonNullable<Members['manual']>; readonly releaseId: string }

/** 手册发布 — how a release issues the edition that it brings: as anybody would who publishes it alone. */
export async function manualWay({ db }: Ctx, { manual, releaseId }: Tied) {
  const { editionId, document: kept } = manual
  const { reason, examplesReason, ...document } = kept
  const { version: expectedVersion } = await db.manualEdition.findUniqueOrThrow({
    where: { id: editionId },
    select: { version: true },
  })
  const gate = examplesGate(examplesReason)
  const way = { ...issued({ gate, document, expectedVersion }), expectedVersion, releaseId }
  return { editionId, reason, way }
}
