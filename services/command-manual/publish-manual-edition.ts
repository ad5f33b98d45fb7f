import { z } from 'zod'
import type { ManualEdition } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { documentNumberTaken } from './edition-refusals.ts'
import { statusAfter } from './edition-states.ts'
import { type Publication, type Publishing, putInForce, type Way } from './put-in-force.ts'
import { assertRoundsSettled } from './settle-rounds.ts'
import { lockedEdition } from './take-edition-step.ts'

/** 发文信息 — what makes a published edition a government document. */
export type EditionDocument = {
  /** 文号, such as 运城管发〔2026〕12号; a temporary order may be without. */
  readonly documentNumber?: string | undefined
  /** The meeting that approved it, where one did and the review has not named it. */
  readonly meeting?: string | undefined
  /** 发文机关 — who issues it, as the red head says. */
  readonly issuingBody: string
  /** The day in the city on which it is issued: 2026-11-22. */
  readonly issuedOn: string
}
type Expected = { readonly editionId: string; readonly expectedVersion: number }

/** 可发布 — the edition is approved, and as whoever publishes it last read it. Throws NOT_FOUND, VERSION_CONFLICT, EDITION_NOT_APPROVED. */
export async function expectApproved(ctx: Ctx, expected: Expected) {
  const edition = await lockedEdition(ctx, expected)
  statusAfter(edition, 'PUBLISH')
  return { editionId: edition.id }
}

/** 发布关口 — what else an edition has to hold against, and what is kept of that. */
export type Gate = {
  readonly assert: (ctx: Ctx, edition: ManualEdition) => Promise<void>
  readonly keep: (ctx: Ctx, edition: ManualEdition) => Promise<void>
}
type Asked = Publication & { readonly expectedVersion: number; readonly document: EditionDocument }
type Issue = Pick<Asked, 'expectedVersion' | 'document'> & {
  readonly gate: Gate
  readonly until?: Date | null | undefined
}

/**
 * 发布手册 — an approved edition is issued as a document and in force from an instant, at once or later, for good or as a
 * temporary order until another; cases that run keep theirs. Throws EDITION_NOT_APPROVED, VERSION_CONFLICT, DOCUMENT_NUMBER_TAKEN, OBJECTIONS_OPEN, and what the gate and `putInForce` throw.
 */
export const publishManualEdition = async (
  { gate, ...publishing }: Publishing & { readonly gate: Gate },
  { document, expectedVersion, ...asked }: Asked,
) => putInForce(publishing, asked, issued({ gate, document, expectedVersion, until: asked.until }))

/** 发文 — how an edition is issued as a document. Throws INVALID_INPUT. */
export function issued({ gate, document, expectedVersion, until }: Issue): Way {
  const documentNumber = document.documentNumber?.trim() || null
  if (documentNumber === null && !until)
    throw invalidInput('Give the document number.', 'documentNumber')
  const issuedOn = z.iso.date().safeParse(document.issuedOn)
  if (!issuedOn.success) throw invalidInput('The day of issue is no day.', 'issuedOn')
  const meeting = document.meeting?.trim()
  return {
    ...{ act: 'PUBLISH', action: 'publishManualEdition', expectedVersion },
    assert: async (ctx, edition) => {
      if (documentNumber !== null) await assertNumberFree(ctx, edition, documentNumber)
      await assertRoundsSettled(ctx, edition)
      await gate.assert(ctx, edition)
    },
    keep: gate.keep,
    data: {
      documentNumber,
      issuingBody: document.issuingBody.trim(),
      issuedOn: new Date(`${issuedOn.data}T00:00:00Z`),
      ...(meeting ? { meeting } : {}),
    },
  }
}

async function assertNumberFree(
  { db }: Ctx,
  { id, cityId }: ManualEdition,
  documentNumber: string,
): Promise<void> {
  const other = await db.manualEdition.findFirst({
    where: { cityId, documentNumber, id: { not: id } },
  })
  if (other !== null) throw documentNumberTaken(documentNumber, other.number)
}
