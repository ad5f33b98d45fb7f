import { isDeepStrictEqual } from 'node:util'
import type { Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { fileUnreadable } from '../errors.ts'
import {
  doneLine,
  type ImportedLine,
  type LineOutcome,
  refusedLine,
} from '../imports/imported-line.ts'
import { begunBy } from '../process-drafts/begun-by.ts'
import { authorsWith } from '../process-drafts/lock-draft.ts'
import { parseBpmn, parseDmn, writeBpmn, writeDmn } from '../process-editions/moddle.ts'
import { contentOf, latestEdition } from '../process-editions/next-edition.ts'
import type { ProcessFolder } from '../process-editions/read-process-folder.ts'
import type { Judged, ReadFile } from './read-content.ts'
import type { ProcessFile } from './read-process-file.ts'

type Import = { readonly file: ProcessFile; readonly dryRun: boolean }
export type ImportedProcess = {
  readonly dryRun: boolean
  readonly processId: string
  readonly lines: readonly ImportedLine[]
  /** Null for a trial. */
  readonly draftId: string | null
}

/**
 * 导入流程 — a process exported by another installation becomes a draft of the one in force here: all of its files, or none.
 * A trial only says what each file is. Throws FILE_UNREADABLE.
 */
export async function importProcess(ctx: Ctx, { file, dryRun }: Import): Promise<ImportedProcess> {
  const { manifest, judged, sha256 } = file
  const { processId } = manifest
  const base = await latestEdition(ctx, processId)
  if (base === null)
    throw fileUnreadable(`The zip holds the process ${processId}, which this city does not run.`)
  const lines = await linesOf(judged, await contentOf(ctx.db, base.id))
  if (dryRun) return { dryRun, processId, lines, draftId: null }
  const refused = judged.filter(({ refusal }) => refusal !== null)
  if (refused.length > 0)
    throw fileUnreadable(
      `${refused.length} file(s) of the zip are refused; ${refused[0]?.path}: ${refused[0]?.refusal}`,
    )
  const draftId = await startDraft(ctx, { manifest, baseEditionId: base.id, read: readOf(judged) })
  ctx.audit({
    ...{ action: 'importProcess', subjectType: 'ProcessDraft', subjectId: draftId },
    details: { processId, ...originOf(manifest), sha256 },
  })
  return { dryRun, processId, lines, draftId }
}

const originOf = ({ cityCode, edition }: ProcessFile['manifest']) => ({ cityCode, edition })
const readOf = (judged: readonly Judged[]) => judged.flatMap(({ read }) => read ?? [])

type Start = Pick<ProcessFile, 'manifest'> & {
  readonly baseEditionId: string
  readonly read: readonly ReadFile[]
}

async function startDraft(ctx: Ctx, { manifest, baseEditionId, read }: Start): Promise<string> {
  const { processId, cityCode, edition } = manifest
  const { id } = await ctx.db.processDraft.create({
    data: {
      ...{ ...begunBy(ctx), processId, baseEditionId, ...columnsOf(read) },
      note: `导入：城市 ${cityCode} 的第 ${edition} 版`,
      authorIds: authorsWith([], ctx.actor),
    },
    select: { id: true },
  })
  return id
}

type Columns = Pick<
  Prisma.ProcessDraftUncheckedCreateInput,
  'xml' | 'forms' | 'decisions' | 'stepNames'
>

/** As the database keeps them; in the order of every edition, whatever that of the zip. */
function columnsOf(read: readonly ReadFile[]): Columns {
  const [model] = read.flatMap((file) => (file.kind === 'MODEL' ? [file.xml] : []))
  const forms = read.flatMap((file) => (file.kind === 'FORM' ? [file] : []))
  const decisions = read.flatMap((file) => (file.kind === 'DECISION' ? [file] : []))
  return {
    xml: model ?? '',
    forms: inOrder(forms, ({ formId }) => formId).map(({ formId, document }) => ({
      formId,
      document: JSON.parse(JSON.stringify(document)),
    })),
    decisions: inOrder(decisions, (file) => file.name).map(({ name, xml }) => ({ name, xml })),
    stepNames: read.flatMap((file) => (file.kind === 'STEP_NAMES' ? [...file.names] : [])),
  }
}

const inOrder = <One>(files: readonly One[], nameOf: (file: One) => string): readonly One[] =>
  files.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))

async function linesOf(judged: readonly Judged[], base: ProcessFolder): Promise<ImportedLine[]> {
  const lines = judged.map(async ({ path, read, refusal }, index) => {
    const line = { row: index + 1, label: path }
    return read === null
      ? refusedLine(line, { problem: 'FILE_REFUSED', value: refusal ?? '' })
      : doneLine(line, await outcomeOf(read, base))
  })
  return Promise.all(lines)
}

/** Beside the edition in force. */
async function outcomeOf(read: ReadFile, base: ProcessFolder): Promise<LineOutcome> {
  switch (read.kind) {
    case 'MODEL':
      return sameOr(read.xml, await writeBpmn(await parseBpmn(base.bpmn)))
    case 'DECISION': {
      const own = base.decisions.find(({ name }) => name === read.name)
      return sameOr(read.xml, own && (await writeDmn(await parseDmn(own.xml))))
    }
    case 'FORM':
      return sameOr(
        read.document,
        base.forms.find(({ formId }) => formId === read.formId)?.document,
      )
    case 'STEP_NAMES':
      return read.names.length === 0 ? 'UNCHANGED' : 'CREATED'
  }
}

function sameOr(given: unknown, own: unknown): LineOutcome {
  if (own === undefined) return 'CREATED'
  return isDeepStrictEqual(given, own) ? 'UNCHANGED' : 'CHANGED'
}
