import type { ModdleElement } from 'bpmn-moddle'
import { z } from 'zod'
import { fieldsRead } from '../cases/define-effect.ts'
import { effects } from '../cases/effects.ts'
import type { Transaction } from '../ctx.ts'
import { DomainError } from '../errors.ts'
import type { Finding } from '../process-editions/apply-rules.ts'
import { type FormFinding, formFindings, overwritten } from '../process-editions/form-findings.ts'
import { lintDefinitions } from '../process-editions/lint.ts'
import { parseBpmn } from '../process-editions/moddle.ts'
import { modelIn, type OfficerStep, type ProcessModel } from '../process-editions/read-model.ts'
import type { ProcessFolder } from '../process-editions/read-process-folder.ts'
import { type Beside, contentBeside, decisionIdsIn } from './content-beside.ts'
import { modelHasErrors } from './refusals.ts'

/** 模型问题 — one thing that is wrong with a draft, and where; errors block publishing. */
export type ModelProblem = {
  readonly rule: string
  readonly severity: 'ERROR' | 'WARNING'
  /** Null for what concerns the model as a whole, or a form. */
  readonly elementId: string | null
  /** The form that it concerns; null for the model. */
  readonly formId: string | null
  /** The place of its field in the form, counted from 0; null for the form as a whole. */
  readonly fieldAt: number | null
  readonly message: string
}
type Draft = Beside & { readonly xml: string }
type Asking = {
  readonly db: Pick<Transaction, 'processEdition'>
  /** Those that have a worker. */
  readonly jobTypes: readonly string[]
}

/** 检查模型 — what the linter finds, by the very rules of the shipped models, and what the model names that does not exist. */
export async function draftProblems(
  { db, jobTypes }: Asking,
  { xml, ...draft }: Draft,
): Promise<ModelProblem[]> {
  try {
    const definitions = await parseBpmn(xml)
    const findings = await lintDefinitions(definitions, { jobTypes })
    const model = readable(definitions)
    const beside = await contentBeside(db, draft)
    const missing = model === null ? [] : await missingParts(model, beside)
    return [...findings.map(ofModel), ...missing, ...formFindings(beside.forms).map(ofForm)]
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal
    return [error('model-readable', null, refusal.message)]
  }
}

/** 可发布 — throws MODEL_INVALID while the checks find errors. */
export async function assertNoErrors(asking: Asking, draft: Draft): Promise<void> {
  const errors = (await draftProblems(asking, draft)).filter(({ severity }) => severity === 'ERROR')
  if (errors.length > 0)
    throw modelHasErrors(
      errors.map(
        ({ elementId, formId, message, rule }) =>
          `${elementId ?? formId ?? 'model'}: ${message} (${rule})`,
      ),
    )
}

const error = (rule: string, elementId: string | null, message: string): ModelProblem => ({
  rule: `zhihui/${rule}`,
  severity: 'ERROR',
  ...{ elementId, formId: null, fieldAt: null },
  message,
})

const ofModel = (finding: Finding): ModelProblem => ({ ...finding, formId: null, fieldAt: null })
const ofForm = ({ rule, ...finding }: FormFinding): ModelProblem => ({
  ...{ rule: `zhihui/${rule}`, severity: 'ERROR', elementId: null },
  ...finding,
})

/** Null where a header cannot be read: the linter has said so. */
function readable(definitions: ModdleElement): ProcessModel | null {
  try {
    return modelIn(definitions)
  } catch (refusal) {
    if (refusal instanceof DomainError) return null
    throw refusal
  }
}

/** 缺失 — forms, effects, decisions and start messages that the model names or has lost. */
async function missingParts(model: ProcessModel, base: ProcessFolder): Promise<ModelProblem[]> {
  const decisions = decisionIdsIn(base)
  const started = (of: ProcessModel) => of.messages.filter(({ starts }) => starts)
  const starts = started(model).map(({ name }) => name)
  const before = readable(await parseBpmn(base.bpmn))
  return [
    ...model.officerSteps.flatMap((step) => missingAt(step, base.forms)),
    ...model.officerSteps.flatMap((step) => overwrittenAt(step, base.forms, model.results)),
    ...model.decisions
      .filter((id) => !id.startsWith('=') && !decisions.includes(id))
      .map((id) => error('decision-known', null, `The decision ${id} does not exist`)),
    ...(before === null ? [] : started(before))
      .filter(({ name }) => !starts.includes(name))
      .map(({ name }) =>
        error('start-kept', null, `No start event waits for the message ${name} any more`),
      ),
  ]
}

function missingAt(
  { elementId, formId, action }: OfficerStep,
  forms: ProcessFolder['forms'],
): ModelProblem[] {
  const form = forms.find((one) => one.formId === formId)
  if (form === undefined)
    return [error('form-known', elementId, `The form ${formId} does not exist`)]
  if (action === null) return []
  const effect = effectOf(action)
  if (effect === undefined)
    return [error('action-known', elementId, `The effect ${action} does not exist`)]
  const keys = keysOf(form.document)
  return effect.fields
    .filter((field) => !keys.includes(field))
    .map((field) => ({
      ...error(
        'form-complete',
        elementId,
        `The effect ${action} needs the field ${field} of its form`,
      ),
      formId,
    }))
}

function overwrittenAt(
  { elementId, formId, action }: OfficerStep,
  forms: ProcessFolder['forms'],
  results: readonly string[],
): ModelProblem[] {
  const effect = action === null ? null : effectOf(action)
  // it has been told that there is no such effect
  if (effect === undefined) return []
  const form = forms.find((one) => one.formId === formId)
  return overwritten(form?.document, { asked: effect ? fieldsRead(effect) : [], results }).map(
    (message) => ({
      ...error('field-key-set-by-step', elementId, message),
      formId,
    }),
  )
}

/** A model may say `constructor`, which every object has. */
const effectOf = (action: string) => (Object.hasOwn(effects, action) ? effects[action] : undefined)

const FormDocument = z.object({ components: z.array(z.object({ key: z.string().optional() })) })

const keysOf = (document: unknown): readonly string[] =>
  (FormDocument.safeParse(document).data?.components ?? []).flatMap(({ key }) => key ?? [])
