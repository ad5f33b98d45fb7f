import { describe, expect, test } from 'vitest'
import { type Step, stepsToResume } from '../../../services/cases/steps-to-resume.ts'

const step = (id: string, given: Partial<Step> = {}): Step => ({
  id,
  status: 'DONE',
  completedInEngine: true,
  endedWithInstance: false,
  ...given,
})
const open = { status: 'OPEN', completedInEngine: false } as const
const canceled = { status: 'CANCELED', completedInEngine: false } as const
const ids = (steps: readonly Step[]) => {
  const { resume, callBack } = stepsToResume(steps)
  return { resume: resume.map(({ id }) => id), callBack: callBack.map(({ id }) => id) }
}

describe('恢复环节 where a case goes on when its instance is lost', () => {
  test.each([
    ['no officer has seen it: from its beginning', [], [], []],
    ['at its open step', [step('filed'), step('dispatch', open)], ['dispatch'], []],
    ['at all of its open steps', [step('one', open), step('two', open)], ['one', 'two'], []],
    [
      'between two steps: at the last one, completed again',
      [step('filed'), step('done')],
      ['done'],
      [],
    ],
    [
      'at a step that the engine had ended by itself',
      [step('filed'), step('gone', canceled)],
      ['gone'],
      [],
    ],
    [
      'at every step that ended with its instance',
      [
        step('filed'),
        step('one', { ...canceled, endedWithInstance: true }),
        step('two', { ...canceled, endedWithInstance: true }),
      ],
      ['one', 'two'],
      [],
    ],
    [
      'at the step somebody else completed; what came out of that is called back',
      [step('wronged', { status: 'OPEN' }), step('after', open)],
      ['wronged'],
      ['after'],
    ],
    [
      'a branch that was open before somebody else completed a step stays',
      [step('before', open), step('wronged', { status: 'OPEN' }), step('after', open)],
      ['before', 'wronged'],
      ['after'],
    ],
  ])('%s', (_where, steps, resume, callBack) => {
    expect(ids(steps)).toEqual({ resume, callBack })
  })
})
