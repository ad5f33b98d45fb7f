import { describe, expect, test } from 'vitest'
import { ProcessDraftState } from '../../../prisma/generated/enums.ts'
import {
  assertDraftAct,
  availableDraftActs,
  type DraftAct,
  draftActs,
} from '../../../services/process-drafts/draft-states.ts'
import { codeOf } from '../../support/code-of.ts'

const author = '01890000-0000-7000-8000-000000000001'
const colleague = '01890000-0000-7000-8000-000000000002'
const draft = (state: ProcessDraftState) => ({ state, authorIds: [author] })
const acts = (state: ProcessDraftState, personId: string | null) =>
  availableDraftActs(draft(state), { personId, holds: () => true })

describe('流程草稿 what may be done with a draft', () => {
  test.each<[ProcessDraftState, DraftAct[], DraftAct[]]>([
    // state       its author                       a colleague
    ['DRAFT', ['SAVE', 'SUBMIT', 'WITHDRAW'], ['SAVE', 'SUBMIT', 'WITHDRAW']],
    ['IN_REVIEW', ['WITHDRAW'], ['PUBLISH', 'SEND_BACK', 'WITHDRAW']],
    ['PUBLISHED', [], []],
    ['WITHDRAWN', [], []],
  ])('%s: %j by its author, %j by a colleague', (state, own, others) => {
    expect(acts(state, author)).toEqual(own)
    expect(acts(state, colleague)).toEqual(others)
  })

  test('a machine client saves, but neither submits nor reviews', () => {
    expect(acts('DRAFT', null)).toEqual(['SAVE', 'WITHDRAW'])
    expect(acts('IN_REVIEW', null)).toEqual(['WITHDRAW'])
  })

  test('回避 what a key has drawn is submitted by a person, who then does not review it', () => {
    const drawn = { state: 'DRAFT' as const, authorIds: [] }
    expect(codeOf(() => assertDraftAct(drawn, 'SUBMIT', null))).toBe('SEPARATION_OF_DUTIES')
    expect(codeOf(() => assertDraftAct(drawn, 'SUBMIT', author))).toBe('done')
  })

  test('nobody is offered what is not among their rights', () => {
    const holds = (act: DraftAct) => act === 'WITHDRAW'
    expect(availableDraftActs(draft('DRAFT'), { personId: author, holds })).toEqual(['WITHDRAW'])
  })

  test('what is not offered is refused', () => {
    for (const state of Object.values(ProcessDraftState))
      for (const personId of [author, colleague, null])
        for (const act of draftActs) {
          const offered = acts(state, personId).includes(act)
          const code = codeOf(() => assertDraftAct(draft(state), act, personId))
          expect([state, act, code === 'done']).toEqual([state, act, offered])
        }
  })

  test('回避 its author is told that a colleague has to publish it', () => {
    expect(codeOf(() => assertDraftAct(draft('IN_REVIEW'), 'PUBLISH', author))).toBe(
      'SEPARATION_OF_DUTIES',
    )
  })
})
