import { z } from 'zod'
import type { Ctx, Json } from '../ctx.ts'
import type { CaseFile } from './case-file.ts'
import { filingOf } from './file-case.ts'
import { readAnswers } from './form-answers.ts'
import { lineSays } from './line-says.ts'
import { Proposal } from './proposal.ts'
import { isVerificationNeeded, keptSample } from './verification-sample.ts'

type Variables = Readonly<Record<string, Json>>
const Answers = z.record(z.string(), z.unknown())

/** 流程变量 — what a model may read of a case, made again from the record: answers in the order in which they were given, then what the effects told. */
export async function caseVariables(ctx: Ctx, caseFile: CaseFile): Promise<Variables> {
  const { id: caseId, dispatchMode, responsibleUnitId, secondLevelUnitId } = caseFile
  const { source, verificationSample } = await ctx.db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { source: true, verificationSample: true },
  })
  const told = {
    dispatchMode,
    responsibleUnitId,
    secondLevelUnitId,
    ...(await decided(ctx, caseFile, verificationSample)),
    ...(await filing(ctx, caseFile)),
  }
  return { ...(await answersOf(ctx, caseFile)), ...withoutNulls(told), caseId, source }
}

const withoutNulls = (values: Variables): Variables =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

async function decided(ctx: Ctx, { proposal }: CaseFile, sample: unknown): Promise<Variables> {
  if (proposal === null) return {}
  const { verification, quickPath } = await lineSays(ctx, Proposal.parse(proposal).entryId)
  const verificationNeeded = isVerificationNeeded(verification, keptSample(sample))
  return { verification, verificationNeeded, quickPath }
}

async function filing(ctx: Ctx, caseFile: CaseFile): Promise<Variables> {
  const { manualEditionId: id, conditionNo, filedAt } = caseFile
  if (id === null || filedAt === null) return {}
  const { number } = await ctx.db.manualEdition.findUniqueOrThrow({ where: { id } })
  return filingOf(ctx, caseFile, { edition: number, condition: conditionNo ?? 1, filedAt })
}

async function answersOf(ctx: Ctx, { id, processEditionId }: CaseFile): Promise<Variables> {
  const visits = await ctx.db.stepVisit.findMany({
    where: { caseId: id, task: { status: 'DONE' } },
    orderBy: { number: 'asc' },
    select: { form: true, outcome: true, task: { select: { formId: true } } },
  })
  const forms = await ctx.db.form.findMany({
    where: { processEditionId: processEditionId ?? id },
    select: { formId: true, document: true },
  })
  const documents = new Map(forms.map(({ formId, document }) => [formId, document]))
  const answers = visits.map(({ form, outcome, task }) => {
    const document = documents.get(task?.formId ?? '') ?? { components: [] }
    const given = Answers.safeParse(form).data ?? {}
    return {
      ...(documents.has(task?.formId ?? '') && readAnswers(document, given).forEngine),
      outcome,
    }
  })
  return withoutNulls(Object.assign({}, ...answers))
}
