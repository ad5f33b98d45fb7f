import type { ModdleElement } from 'bpmn-moddle'
import { CaseStage, Role } from '../../prisma/generated/enums.ts'
import { extensionOf, headersOf } from '../../services/process-editions/moddle.ts'
import { parseClock, parseOutcomes } from '../../services/process-editions/officer-step.ts'
import { type Rule, ruleFor } from './rule.ts'

type Headers = Readonly<Record<string, string>>

const known = ['role', 'unit', 'outcomes', 'stage', 'clock', 'action', 'nameEn']
const unit = /^(CITY|DISTRICT|STREET|RESPONSIBLE_UNIT|GRID_COLLECTOR|NAMED:\S+)$/
const formKey = /^zhihui:[a-z][a-z0-9-]*$/
const ends: readonly string[] = [CaseStage.CLOSED, CaseStage.NOT_FILED, CaseStage.VOIDED]
const openStages = Object.keys(CaseStage).filter((stage) => !ends.includes(stage))

/** 环节属性 — a user task says who does it, with which form, how it may end, what the public sees meanwhile, and which clock runs. */
export const officerStepComplete = (): Rule =>
  ruleFor('bpmn:UserTask', (task) => {
    const headers = headersOf(task)
    return [
      ...unknownHeaders(headers),
      ...wrong(Object.hasOwn(Role, headers['role'] ?? ''), 'The header role names no known role'),
      ...wrong(unit.test(headers['unit'] ?? ''), 'The header unit names no known unit'),
      ...wrong(openStages.includes(headers['stage'] ?? ''), 'The header stage is no open stage'),
      ...wrong((headers['nameEn'] ?? '') !== '', 'The header nameEn is missing'),
      ...wrong(formKey.test(formKeyOf(task)), 'The form key must look like zhihui:comment-only'),
      ...outcomesAndClock(headers),
    ]
  })

const wrong = (right: boolean, message: string): readonly string[] => (right ? [] : [message])

const formKeyOf = (task: ModdleElement): string =>
  extensionOf(task, 'zeebe:FormDefinition')?.formKey ?? ''

const unknownHeaders = (headers: Headers): readonly string[] =>
  Object.keys(headers)
    .filter((key) => !known.includes(key))
    .map((key) => `The header ${key} is unknown; known are ${known.join(', ')}`)

function outcomesAndClock(headers: Headers): readonly string[] {
  try {
    const keys = parseOutcomes(headers['outcomes'] ?? '').map(({ key }) => key)
    const { step, handling } = parseClock(headers['clock'] ?? '')
    return [
      ...wrong(keys.length > 0, 'The step has no outcome'),
      ...wrong(new Set(keys).size === keys.length, 'An outcome stands twice'),
      ...wrong(step !== null, 'The step has no clock of its own (step:<key>)'),
      ...Object.keys(handling)
        .filter((key) => !keys.includes(key))
        .map((key) => `The clock names ${key}, which is no outcome of the step`),
    ]
  } catch (refusal) {
    return [refusal instanceof Error ? refusal.message : String(refusal)]
  }
}
