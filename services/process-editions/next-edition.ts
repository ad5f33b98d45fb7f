import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { EditionOrigin } from '../../prisma/generated/enums.ts'
import type { Ctx, Transaction } from '../ctx.ts'
import type { boundResources, InEngine } from './deploy-to.ts'
import { readModel } from './read-model.ts'
import type { ProcessFolder } from './read-process-folder.ts'

/** 最新版本 — the newest edition of a process in the acting city; new cases begin on it. */
export const latestEdition = ({ db, city: { cityId } }: Ctx, processId: string) =>
  db.processEdition.findFirst({
    where: { cityId, processId },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      hash: true,
      origin: true,
      decisions: true,
      engineId: true,
      definitionKey: true,
      definitionVersion: true,
      authorName: true,
      publishedByName: true,
      reason: true,
    },
  })
export type Latest = NonNullable<Awaited<ReturnType<typeof latestEdition>>>

/** One act at a time makes a newest edition of a process, until it ends. */
export async function takeTurns({ db, city: { cityId } }: Ctx, processId: string): Promise<void> {
  const lock = `process ${cityId} ${processId}`
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`
}

type Hashed = {
  readonly resources: Awaited<ReturnType<typeof boundResources>>
  readonly forms: ProcessFolder['forms']
}

/** 内容摘要 — over what is deployed and the forms: SHA-256. */
export const contentHash = ({ resources, forms }: Hashed): string =>
  createHash('sha256').update(JSON.stringify({ resources, forms })).digest('hex')

export const Decisions = z.array(z.object({ name: z.string(), xml: z.string() }))
export const Forms = z.array(
  z.object({ formId: z.string(), document: z.record(z.string(), z.json()) }),
)
const Stored = z.object({ decisions: Decisions.nullable(), forms: Forms })

/** 版本内容 — what an edition says: model, forms and decisions, those of the newest edition where it has not kept its own. */
export async function contentOf(
  db: Pick<Transaction, 'processEdition'>,
  editionId: string,
): Promise<ProcessFolder> {
  const edition = await db.processEdition.findUniqueOrThrow({
    where: { id: editionId },
    select: {
      cityId: true,
      processId: true,
      xml: true,
      decisions: true,
      forms: { select: { formId: true, document: true }, orderBy: { formId: 'asc' } },
    },
  })
  const { cityId, processId, xml: bpmn } = edition
  const own = Stored.parse(edition)
  if (own.decisions !== null) return { processId, bpmn, decisions: own.decisions, forms: own.forms }
  const newest = await db.processEdition.findFirst({
    where: { cityId, processId },
    orderBy: { number: 'desc' },
    select: { decisions: true },
  })
  const decisions = Stored.shape.decisions.parse(newest?.decisions ?? null) ?? []
  return { processId, bpmn, decisions, forms: own.forms }
}

/** As the database keeps them. */
export const storedDecisions = ({ decisions }: Pick<ProcessFolder, 'decisions'>) =>
  decisions.map(({ name, xml }) => ({ name, xml }))

type New = {
  readonly folder: ProcessFolder
  readonly hash: string
  readonly number: number
  readonly inEngine: InEngine
  readonly origin: EditionOrigin
  /** Whose work it is and why; nobody's where it is shipped. */
  readonly by?: {
    readonly authorName: string | null
    readonly publishedByName: string | null
    readonly reason: string | null
  }
}

/** 新版本 — what has been deployed becomes the newest edition of its process. */
export async function createEdition(
  ctx: Ctx,
  { folder, hash, number, inEngine, origin, by }: New,
): Promise<string> {
  const { cityId } = ctx.city
  const { processId } = folder
  const { officerSteps } = await readModel(folder.bpmn)
  const { id } = await ctx.db.processEdition.create({
    data: {
      ...{ cityId, processId, number, hash, origin, ...inEngine },
      authorName: by?.authorName ?? null,
      publishedByName: by?.publishedByName ?? null,
      reason: by?.reason ?? null,
      xml: folder.bpmn,
      steps: officerSteps.map((step) => ({
        ...step,
        outcomes: [...step.outcomes],
        awaitedMessages: [...step.awaitedMessages],
      })),
      decisions: storedDecisions(folder),
      deployedAt: ctx.now(),
      forms: {
        create: folder.forms.map(({ formId, document }) => ({
          cityId,
          formId,
          document: JSON.parse(JSON.stringify(document)),
        })),
      },
    },
    select: { id: true },
  })
  ctx.audit({
    ...{ action: 'publishProcess', subjectType: 'ProcessEdition', subjectId: id },
    details: { processId, number },
  })
  return id
}
