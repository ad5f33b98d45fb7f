import { describe, expect, test } from 'vitest'
import { commentDraftIn } from '../../admin/src/cases/comment-draft.ts'
import { emptyStepDraft, isUntouched, stepDraftIn } from '../../admin/src/cases/steps/step-draft.ts'
import {
  handoverDraftIn,
  isUntouched as isNoNote,
} from '../../admin/src/handovers/handover-draft.ts'
import { freshOf } from '../../admin/src/typed.ts'

const hour = 3_600_000

describe('留存 what is typed and not sent', () => {
  test('is kept for a day, and then forgotten; what is no draft is left out', () => {
    const kept = { report: { at: 0 }, 'step a': { at: 2 * hour }, broken: 'x', gone: null }
    expect(Object.keys(freshOf(kept, 23 * hour))).toEqual(['report', 'step a'])
    expect(Object.keys(freshOf(kept, 25 * hour))).toEqual(['step a'])
    expect(freshOf({ 'step a': { comment: '无时间' } }, hour)).toEqual({})
  })

  test('环节草稿 a step is worth keeping once something is filled in, said or sent along', () => {
    expect(isUntouched(emptyStepDraft)).toBe(true)
    expect(isUntouched({ answers: { unitId: '' }, comment: ' ', photos: '' })).toBe(true)
    expect(isUntouched({ ...emptyStepDraft, answers: { conditionNo: 1 } })).toBe(false)
    expect(isUntouched({ ...emptyStepDraft, comment: '已核对' })).toBe(false)
    expect(isUntouched({ ...emptyStepDraft, photos: '{}' })).toBe(false)
  })

  test('环节草稿 a step is found as it was left; what is no part of one is left out', () => {
    const draft = { answers: { conditionNo: 1 }, comment: '已核对', photos: '' }
    expect(stepDraftIn({ ...draft, at: 1 })).toEqual(draft)
    expect(stepDraftIn({ answers: 'x', comment: 1, photos: null })).toEqual(emptyStepDraft)
  })

  test('留言草稿 a comment is found with whom it mentions', () => {
    const draft = { said: '@李四 请看', mentioned: [{ id: 'a', name: '李四' }] }
    expect(commentDraftIn({ ...draft, at: 1 })).toEqual(draft)
    expect(commentDraftIn({ said: 1, mentioned: [null, 'x', { id: 1, name: 'y' }] })).toEqual({
      said: '',
      mentioned: [],
    })
  })

  test('交班草稿 the notes of a shift are found step by step; empty ones are nothing', () => {
    const draft = { note: '夜间有雨', notes: { a: '已电话催办' } }
    expect(handoverDraftIn({ ...draft, at: 1 })).toEqual(draft)
    expect(handoverDraftIn({ notes: { a: 1, b: '好' } })).toEqual({ note: '', notes: { b: '好' } })
    expect([isNoNote(draft), isNoNote({ note: ' ', notes: { a: '' } })]).toEqual([false, true])
  })
})
