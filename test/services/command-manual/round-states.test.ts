import { describe, expect, test } from 'vitest'
import {
  hasEnded,
  inquiryState,
  isWaited,
  openObjectionsIn,
} from '../../../services/command-manual/round-states.ts'

const at = (on: string) => new Date(`${on}T00:00:00Z`)
const running = { answerBy: at('2026-03-10'), endedAt: null, withdrawn: false }
const sentBack = { ...running, endedAt: at('2026-03-05'), withdrawn: true }
const early = at('2026-03-09')
const late = at('2026-03-10')
const silent = { answeredAt: null, objections: 0 }
const answered = (objections: number) => ({ answeredAt: at('2026-03-03'), objections })

describe('答复状态 what came of asking a unit', () => {
  test.each([
    ['before the time is over', silent, running, early, 'WAITING'],
    ['from the very instant on', silent, running, late, 'SILENT'],
    ['with nothing against its lines', answered(0), running, late, 'NO_OBJECTION'],
    ['with objections', answered(2), running, early, 'OBJECTED'],
    ['sent back before the time was over', silent, sentBack, late, 'RELEASED'],
    ['sent back after it had answered', answered(1), sentBack, late, 'OBJECTED'],
  ])('%s', (_case, unit, round, now, state) => {
    expect(inquiryState(unit, round, now)).toBe(state)
  })

  test('a round has ended when its time is over, or when the edition has gone on', () => {
    expect([hasEnded(running, early), hasEnded(running, late), hasEnded(sentBack, early)]).toEqual([
      false,
      true,
      true,
    ])
  })
})

describe('意见已处理 what an approval waits for', () => {
  const unit = (answeredAt: Date | null, openObjections = 0) => ({ answeredAt, openObjections })

  test('for a unit that may still answer, not for one that was silent', () => {
    const round = { ...running, units: [unit(early), unit(null)] }
    expect([isWaited(round, early), isWaited(round, late)]).toEqual([true, false])
    expect(isWaited({ ...running, units: [unit(early)] }, early)).toBe(false)
  })

  test('for every objection of every round', () => {
    const rounds = [{ units: [unit(early, 2), unit(null)] }, { units: [unit(early, 1)] }]
    expect(openObjectionsIn(rounds)).toBe(3)
    expect(openObjectionsIn([])).toBe(0)
  })
})
