import { describe, expect, test } from 'vitest'
import type { Draft } from '../../admin/src/calendars/draft.ts'
import { changesIn } from '../../admin/src/calendars/kept-changes.ts'
import { halfIn, hasHalf, withoutSchedule } from '../../admin/src/calendars/written-hours.ts'
import { commentDraftIn } from '../../admin/src/cases/comment-draft.ts'
import { emptyStepDraft, isUntouched, stepDraftIn } from '../../admin/src/cases/steps/step-draft.ts'
import {
  isUntouched as isNothingToPass,
  passDownDraftIn,
} from '../../admin/src/departments/pass-down-draft.ts'
import { hasNoReason, reasonIn } from '../../admin/src/forms/reason-draft.ts'
import { restoredFields, typedFields, typedFieldsIn } from '../../admin/src/forms/typed-fields.ts'
import {
  handoverDraftIn,
  isUntouched as isNoNote,
} from '../../admin/src/handovers/handover-draft.ts'
import { answerDraftIn, isAsSent } from '../../admin/src/manual/rounds/answer-draft.ts'
import { freshOf } from '../../admin/src/typed.ts'
import { isAsFirst, textsIn } from '../../admin/src/typed-texts.ts'

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

  test('理由、交办、派遣单 a reason, a passing down and an order are found as they were left', () => {
    expect(reasonIn({ reason: '须由部门协调', at: 1 })).toEqual({ reason: '须由部门协调' })
    expect([hasNoReason(reasonIn({ reason: 1 })), hasNoReason({ reason: '是' })]).toEqual([
      true,
      false,
    ])
    expect(passDownDraftIn({ unitId: 'a', comment: '请当日办结', at: 1 })).toEqual({
      ...{ unitId: 'a', comment: '请当日办结' },
    })
    expect(isNothingToPass(passDownDraftIn({ unitId: 'a', comment: null }))).toBe(true)
    const first = { recipient: '某物业公司', contact: '', note: '井盖缺失' }
    expect(isAsFirst(textsIn({}, first), first)).toBe(true)
    const kept = textsIn({ contact: '王五 0359-1', note: '', at: 1 }, first)
    expect(kept).toEqual({ recipient: '某物业公司', contact: '王五 0359-1', note: '' })
    expect(isAsFirst(kept, first)).toBe(false)
  })
})

describe('答复草稿 what a unit is about to object to', () => {
  test('is found line by line, over what it sent before; words to other lines are left out', () => {
    const sent = { a: '时限过短', b: '' }
    const found = answerDraftIn({ said: { b: '单位不符', c: '别的', a: 1 }, at: 1 }, sent)
    expect(found).toEqual({ said: { a: '时限过短', b: '单位不符' } })
    expect([isAsSent(found, sent), isAsSent(answerDraftIn({}, sent), sent)]).toEqual([false, true])
  })
})

describe('日历草稿 what is changed of a calendar and not saved', () => {
  const stored: Draft = {
    ...{ name: '2099', effectiveOn: '2099-01-01', documentNumber: null, reason: null },
    ...{ workingDayMinutes: null, weekdays: [1, 2], windows: [], schedules: [] },
    ...{ days: [], overrides: [] },
  }
  const changed = { ...stored, name: '2099 夏', weekdays: [1, 2, 3] }

  test('is found part by part, and is nothing where nothing was changed', () => {
    expect(changesIn(stored, { over: stored, changed, at: 1 })).toEqual({ over: stored, changed })
    expect(changesIn(stored, {})).toEqual({ over: stored, changed: null })
    expect(changesIn(stored, { over: stored, changed: stored })).toEqual({
      ...{ over: stored, changed: null },
    })
  })

  test('leaves to a colleague what they have saved meanwhile', () => {
    const theirs = { ...stored, weekdays: [6, 7] }
    expect(changesIn(theirs, { over: stored, changed })).toEqual({
      ...{ over: theirs, changed: { ...theirs, name: '2099 夏' } },
    })
  })

  test('what is no part of one is left out', () => {
    const broken = { ...stored, name: 1, weekdays: 'x', workingDayMinutes: '8' }
    expect(changesIn(stored, { over: stored, changed: broken }).changed).toBeNull()
    expect(changesIn(stored, { over: null, changed: 'x' }).changed).toBeNull()
  })
})

const field = (
  name: string,
  value: string,
  given: Partial<Record<'type' | 'over', string>> = {},
) => ({
  ...{ name, value, type: given.type ?? 'text', defaultValue: given.over ?? '' },
})

describe('表单草稿 what is typed into the fields of a dialog', () => {
  test('is what differs from what they began with; no password, nothing hidden, nothing without a name', () => {
    const fields = [
      field('reason', '同一井盖', { type: 'textarea' }),
      field('days', '7', { type: 'number', over: '1' }),
      field('name', '管网科', { over: '管网科' }),
      field('scopes', 'true', { type: 'checkbox', over: 'false' }),
      field('scopes', 'false', { type: 'checkbox', over: 'false' }),
      field('password', 'geheim', { type: 'password' }),
      field('unitId', 'a', { type: 'hidden' }),
      field('', '市政'),
    ]
    expect(typedFields(fields)).toEqual({
      'reason 0': { value: '同一井盖', over: '' },
      'days 0': { value: '7', over: '1' },
      'scopes 0': { value: 'true', over: 'false' },
    })
  })

  test('goes back field by field, those of one name in their order; what has no field yet waits', () => {
    const [first, second] = [field('share', '80'), field('share', '100')]
    const typed = typedFields([first, second, field('basis', '第三章')])
    const shown = [field('share', ''), field('share', '')]
    const { found, waiting } = restoredFields(shown, typed)
    expect(found).toEqual([
      { field: shown[0], value: '80' },
      { field: shown[1], value: '100' },
    ])
    expect(waiting).toEqual({ 'basis 0': { value: '第三章', over: '' } })
  })

  test('does not go back over words that somebody else has changed meanwhile', () => {
    const typed = typedFields([field('percent', '70', { over: '50' })])
    expect(restoredFields([field('percent', '60', { over: '60' })], typed)).toEqual({
      ...{ found: [], waiting: {} },
    })
  })

  test('is found as it was kept; what is no field is left out', () => {
    const fields = { 'reason 0': { value: '是', over: '' } }
    expect(typedFieldsIn({ fields, at: 1 })).toEqual({ fields })
    expect(typedFieldsIn({ fields: { a: 'x', b: { value: 1, over: '' } } })).toEqual({ fields: {} })
    expect(typedFieldsIn({})).toEqual({ fields: {} })
  })
})

describe('时段原文 hours of a calendar as they are typed', () => {
  test('half-typed ones are found again, and told; what can be read is in the draft', () => {
    const kept = { city: '08:00-12:00, 14:', 'unit a': '08:00-12:00', 'schedule 0': 1 }
    expect(halfIn(kept)).toEqual({ city: '08:00-12:00, 14:' })
    expect(halfIn('x')).toEqual({})
    expect([hasHalf(halfIn(kept)), hasHalf({ city: '08:00-12:00' })]).toEqual([true, false])
  })

  test('a schedule that is removed takes its own along, and no others', () => {
    const written = { city: '8', 'schedule 0': '9', 'schedule 1': '10', 'schedule 2': '11' }
    expect(withoutSchedule(written, 1, 3)).toEqual({
      ...{ city: '8', 'schedule 0': '9', 'schedule 1': '11' },
    })
  })
})
