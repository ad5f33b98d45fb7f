import type { z } from 'zod'
import type { ProcessDraft } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'
import { contentOf, Decisions, Forms } from '../process-editions/next-edition.ts'
import type { ProcessFolder } from '../process-editions/read-process-folder.ts'

export type Beside = Pick<ProcessDraft, 'baseEditionId'> &
  Partial<Pick<ProcessDraft, 'forms' | 'decisions'>>

/** 自带表单 — those that a draft came with; null for those of the edition where it began. */
export const ownForms = (forms: unknown): z.output<typeof Forms> | null =>
  Forms.nullable().parse(forms ?? null)
const ownDecisions = Decisions.nullable()

/** 决策标识 — those that a model may ask; each stands in a file of its name. */
export const decisionIdsIn = ({ decisions }: Pick<ProcessFolder, 'decisions'>): string[] =>
  decisions.map(({ name }) => name.replace(/^.*\//, '').replace(/\.dmn$/, ''))

/** 草稿所附 — the edition where a draft began, with the draft's own forms and decisions where it came with some. */
export async function contentBeside(
  db: Pick<Transaction, 'processEdition'>,
  draft: Beside,
): Promise<ProcessFolder> {
  const base = await contentOf(db, draft.baseEditionId)
  return {
    ...base,
    forms: ownForms(draft.forms) ?? base.forms,
    decisions: ownDecisions.parse(draft.decisions ?? null) ?? base.decisions,
  }
}
