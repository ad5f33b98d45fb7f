import { describe, expect, test } from 'vitest'
import { rungs } from '../../../services/deadlines/ladder-levels.ts'
import {
  deadlineMessage,
  isDeadlineMessage,
} from '../../../services/process-editions/deadline-message.ts'

const levels = rungs({ warningShare: 0.8, ladderPercents: [20, 50] })

describe('时限消息 what the ladder tells a model', () => {
  test.each([
    ['handling', ['handling-warning', 'handling-overdue', 'handling-level-3', 'handling-level-4']],
    ['step:confirmation', ['confirmation-warning', 'confirmation-overdue']],
  ])('is named by the clock %s and the level: %j', (clock, names) => {
    expect(levels.slice(0, names.length).map((level) => deadlineMessage(clock, level))).toEqual(
      names,
    )
  })

  test.each([
    ['handling-overdue', true],
    ['confirmation-level-12', true],
    ['feedback-acceptance-warning', true],
    ['dispatch-overdue', false],
    ['handling-level-2', false],
    ['handling-late', false],
    ['overdue', false],
    ['handling-overdue-again', false],
  ])('%s is one in a model with the steps confirmation and feedback-acceptance: %s', (name, is) => {
    expect(isDeadlineMessage(name, ['confirmation', 'feedback-acceptance'])).toBe(is)
  })
})
