import type { ModdleElement } from 'bpmn-moddle'
import { extensionOf } from '../../services/process-editions/moddle.ts'
import { automaticSteps } from '../generated/step-offers.ts'
import { type Rule, ruleFor } from './rule.ts'

type Work = { readonly jobType: string; readonly refusals: readonly string[] }
const works: readonly Work[] = automaticSteps

/** 错误已知 — an event at the border of a step catches only what the step's worker declares; of a step that fails otherwise the operator is told. */
export const errorKnown = (): Rule =>
  ruleFor('bpmn:BoundaryEvent', (event) =>
    event.attachedToRef?.$instanceOf('bpmn:Task') === true
      ? (event.eventDefinitions ?? [])
          .filter(({ $type }) => $type === 'bpmn:ErrorEventDefinition')
          .map(({ errorRef }) => errorRef?.errorCode ?? '')
          .flatMap((code) => unthrown(code, thrownBy(event.attachedToRef)))
      : [],
  )

function unthrown(code: string, thrown: readonly string[]): readonly string[] {
  if (thrown.includes(code)) return []
  const what = code === '' ? 'The event names no error' : `The step never ends with ${code}`
  return [
    thrown.length === 0
      ? `${what}: this step declares none; remove the event`
      : `${what}: choose ${thrown.join(' or ')}`,
  ]
}

function thrownBy(step: ModdleElement | undefined): readonly string[] {
  const { type } = (step && extensionOf(step, 'zeebe:TaskDefinition')) ?? {}
  return works.find(({ jobType }) => jobType === type)?.refusals ?? []
}
