import type { Transaction } from '../ctx.ts'
import { invalidInput, notFound } from '../errors.ts'
import { contentBeside } from '../process-drafts/content-beside.ts'
import { parseBpmn, parseDmn, processesOf } from '../process-editions/moddle.ts'
import { contentOf } from '../process-editions/next-edition.ts'
import type { ProcessFolder } from '../process-editions/read-process-folder.ts'
import { decisionsBetween } from './compare-decisions.ts'
import { formsBetween } from './compare-forms.ts'
import { modelsBetween } from './compare-models.ts'
import type { PartDifference } from './part.ts'

/** One of the two that are compared. */
export type SideChoice = {
  readonly kind: 'EDITION' | 'DRAFT' | 'MILESTONE'
  readonly id: string
}
export type ComparedSide = SideChoice & {
  /** The edition's; of a draft, and of its milestones, that of the edition where it began. */
  readonly number: number
  /** The number of a milestone; null for anything else. */
  readonly milestone: number | null
  readonly xml: string
}
export type DocumentDifference = {
  readonly kind: 'FORM' | 'DECISION'
  readonly name: string
  readonly parts: readonly PartDifference[]
}
export type ProcessDifference = {
  readonly processId: string
  readonly name: string
  readonly before: ComparedSide
  readonly after: ComparedSide
  readonly elements: readonly PartDifference[]
  readonly documents: readonly DocumentDifference[]
}

type Reading = Pick<Transaction, 'processEdition' | 'processDraft' | 'processMilestone'>
type Room = { readonly db: Reading; readonly cityId: string }
type Asked = { readonly from: SideChoice; readonly to: SideChoice }

/** 流程差异 — in what one version of a process of the city differs from another. Throws NOT_FOUND, INVALID_INPUT, MODEL_INVALID. */
export async function processDifference(
  room: Room,
  { from, to }: Asked,
): Promise<ProcessDifference> {
  const [before, after] = [await sideOf(room, from), await sideOf(room, to)]
  if (before.folder.processId !== after.folder.processId)
    throw invalidInput('These are editions of two processes. Choose two of one process.', 'to')
  const [old, fresh] = [await parseBpmn(before.folder.bpmn), await parseBpmn(after.folder.bpmn)]
  const { processId } = after.folder
  return {
    ...{ processId, name: processesOf(fresh)[0]?.name ?? processId },
    ...{ before: before.side, after: after.side },
    elements: modelsBetween(old, fresh),
    documents: await documentsBetween(before.folder, after.folder),
  }
}

type Side = { readonly side: ComparedSide; readonly folder: ProcessFolder }

const sideOf = (room: Room, choice: SideChoice): Promise<Side> => sides[choice.kind](room, choice)

async function editionSide({ db, cityId }: Room, choice: SideChoice): Promise<Side> {
  const { id } = choice
  const edition = await db.processEdition.findFirst({
    where: { id, cityId },
    select: { number: true },
  })
  if (edition === null) throw notFound('This process edition')
  const folder = await contentOf(db, id)
  const { number } = edition
  return { side: { ...choice, number, milestone: null, xml: folder.bpmn }, folder }
}

async function draftSide({ db, cityId }: Room, choice: SideChoice): Promise<Side> {
  const draft = await db.processDraft.findFirst({
    where: { id: choice.id, cityId },
    include: { baseEdition: { select: { number: true } } },
  })
  if (draft === null) throw notFound('This process draft')
  const { number } = draft.baseEdition
  const folder = { ...(await contentBeside(db, draft)), bpmn: draft.xml }
  return { side: { ...choice, number, milestone: null, xml: draft.xml }, folder }
}

async function milestoneSide({ db, cityId }: Room, choice: SideChoice): Promise<Side> {
  const milestone = await db.processMilestone.findFirst({
    where: { id: choice.id, cityId },
    include: {
      draft: { select: { baseEditionId: true, baseEdition: { select: { number: true } } } },
    },
  })
  if (milestone === null) throw notFound('This milestone')
  const { draft, xml, forms, decisions } = milestone
  const { baseEditionId, baseEdition } = draft
  const beside = await contentBeside(db, { baseEditionId, forms, decisions })
  const numbers = { number: baseEdition.number, milestone: milestone.number }
  return { side: { ...choice, ...numbers, xml }, folder: { ...beside, bpmn: xml } }
}

const sides = { EDITION: editionSide, DRAFT: draftSide, MILESTONE: milestoneSide } as const

/** Only those that differ. */
async function documentsBetween(
  before: ProcessFolder,
  after: ProcessFolder,
): Promise<DocumentDifference[]> {
  const forms = namesOf(before.forms, after.forms, ({ formId }) => formId).map((name) => ({
    ...{ kind: 'FORM' as const, name },
    parts: formsBetween(formOf(before, name), formOf(after, name)),
  }))
  const names = namesOf(before.decisions, after.decisions, (decision) => decision.name)
  const decisions = names.map(async (name) => ({
    ...{ kind: 'DECISION' as const, name },
    parts: decisionsBetween(await decisionOf(before, name), await decisionOf(after, name)),
  }))
  return [...forms, ...(await Promise.all(decisions))].filter(({ parts }) => parts.length > 0)
}

const namesOf = <One>(
  before: readonly One[],
  after: readonly One[],
  nameOf: (one: One) => string,
): readonly string[] => [...new Set([...after, ...before].map(nameOf))]

const formOf = ({ forms }: ProcessFolder, name: string) =>
  forms.find(({ formId }) => formId === name)?.document ?? null

async function decisionOf({ decisions }: ProcessFolder, name: string) {
  const found = decisions.find((decision) => decision.name === name)
  return found === undefined ? null : parseDmn(found.xml)
}
