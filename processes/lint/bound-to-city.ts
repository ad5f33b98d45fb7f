import { processesOf } from '../../services/process-editions/moddle.ts'
import { startMessagesOf } from '../../services/process-editions/read-model.ts'
import { type Rule, ruleForModel } from './rule.ts'

/** 限于本市 — what is heard across the whole engine would reach another city's cases: a start message has a fixed name, which each city gets its own of, and nothing is told by signal. */
export const boundToCity = (): Rule =>
  ruleForModel((definitions) => [
    ...processesOf(definitions)
      .flatMap((process) => [...startMessagesOf(process)])
      .filter(({ name }) => name?.startsWith('='))
      .map(({ id = '' }) => ({
        id,
        message: 'The name of a start message is fixed, not an expression',
      })),
    ...(definitions.rootElements ?? [])
      .filter(({ $type }) => $type === 'bpmn:Signal')
      .map(({ id = '' }) => ({ id, message: 'A signal is heard in every city; a message is not' })),
  ])
