import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from '../../../services/ctx.ts'
import { draftProblems } from '../../../services/process-drafts/draft-problems.ts'
import type { FormSet } from '../../../services/process-drafts/form-set.ts'
import { publishProcessDraft } from '../../../services/process-drafts/publish-draft.ts'
import { submitProcessDraft } from '../../../services/process-drafts/review-draft.ts'
import { saveProcessForms } from '../../../services/process-drafts/save-forms.ts'
import { contentOf } from '../../../services/process-editions/next-edition.ts'
import { aModelRoom } from '../../support/model-room.ts'
import {
  aDesigner,
  aProcessDraft,
  aSubmittedDraft,
  inForceIn,
  newestEdition,
} from '../../support/process-draft.ts'
import { aWorkingCity, type WorkingCity } from '../../support/working-city.ts'

const { jobTypes, engineId, deploy } = aModelRoom()
let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

type Draft = { readonly draftId: string; readonly version: number }
const choiceOf = ({ draftId, version }: Draft) => ({
  ...{ processDraftId: draftId, expectedVersion: version },
})
const draftOf = (id: string) =>
  city.act(({ db }) => db.processDraft.findUniqueOrThrow({ where: { id } }))
const save = (draft: Draft, forms: FormSet, by = aDesigner()) =>
  city.actAs(by)((ctx) => saveProcessForms(ctx, { ...choiceOf(draft), forms }))
const problemsOf = async (id: string) => {
  const draft = await draftOf(id)
  return city.act(({ db }) => draftProblems({ db, jobTypes }, draft))
}
const shippedForms = async () =>
  city.act(async ({ db }) => (await contentOf(db, (await newestEdition(city)).id)).forms)

const field = { type: 'number', key: 'repairCost', label: '维修费用' }
const bill = (component: Record<string, Json> = field): FormSet[number] => ({
  formId: 'bill',
  document: {
    ...{ type: 'default', id: 'bill' },
    components: [{ ...component, properties: { labelEn: 'Repair cost' } }],
  },
})

describe('草稿表单 the forms of a draft', () => {
  test('are saved with who and when, in the order of every edition, and audited', async () => {
    const forms = await shippedForms()
    const draft = await aProcessDraft(city)
    const { version } = await save(draft, [bill(), ...forms])
    expect(version).toBe(draft.version + 1)
    const saved = await draftOf(draft.draftId)
    expect(saved.forms).toEqual(inOrder([bill(), ...forms]))
    expect(saved).toMatchObject({ savedByName: 'Test person', savedAt: city.clock.now })
    expect(saved.authorIds).toHaveLength(1)
    const entry = await city.act(({ db }) =>
      db.auditEntry.findFirstOrThrow({
        where: { subjectId: draft.draftId, action: 'saveProcessForms' },
      }),
    )
    expect(entry.details).toMatchObject({ processId: 'city-case' })
  })

  test('两人同时编辑 of two who save the same version the second is refused', async () => {
    const forms = await shippedForms()
    const draft = await aProcessDraft(city)
    await save(draft, [bill(), ...forms])
    await expect(save(draft, forms)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
    expect((await draftOf(draft.draftId)).forms).toHaveLength(forms.length + 1)
  })

  test('审核中 of a draft in review nobody changes them', async () => {
    const draft = await aSubmittedDraft(city)
    await expect(save(draft, [bill()])).rejects.toMatchObject({ code: 'EDITION_NOT_DRAFT' })
  })

  test.each<[string, FormSet]>([
    ['is there twice', [bill(), bill()]],
    ['is no name of a form', [{ ...bill(), formId: '../bill' }]],
    ['cannot be read', [{ formId: 'bill', document: 'nothing' }]],
    ['cannot be read', [{ formId: 'bill', document: { components: [{ key: 'typeless' }] } }]],
    ['more than 200 fields', [manyFields(201)]],
    ['longer than', [bill({ ...field, label: '长'.repeat(200_001) })]],
    ['more than 100 forms', Array.from({ length: 101 }, (_one, at) => named(`bill-${at}`))],
  ])('what %s is refused, and what it said before is kept', async (why, forms) => {
    const draft = await aProcessDraft(city)
    await expect(save(draft, forms)).rejects.toMatchObject({
      ...{ code: 'INVALID_INPUT', field: 'forms', message: expect.stringContaining(why) },
    })
    expect((await draftOf(draft.draftId)).forms).toBeNull()
  })
})

describe('表单问题与发布 forms that are checked and published', () => {
  test('with a problem they are saved, told with form and field, and not submitted', async () => {
    const draft = await aProcessDraft(city)
    const wrong = bill({ ...field, key: 'outcome' })
    const saved = await save(draft, [...(await shippedForms()), wrong])
    expect(await problemsOf(draft.draftId)).toEqual([
      {
        ...{ rule: 'zhihui/field-key-free', severity: 'ERROR', elementId: null },
        ...{ formId: 'bill', fieldAt: 0, message: expect.any(String) },
      },
    ])
    const submitting = city.actAs(aDesigner())((ctx) =>
      submitProcessDraft(ctx, { ...choiceOf(saved), jobTypes }),
    )
    await expect(submitting).rejects.toMatchObject({
      code: 'MODEL_INVALID',
      message: expect.stringContaining('bill'),
    })
  })

  test('a form that a step still uses is missed', async () => {
    const draft = await aProcessDraft(city)
    const forms = await shippedForms()
    await save(
      draft,
      forms.filter(({ formId }) => formId !== 'dispatch'),
    )
    expect(await problemsOf(draft.draftId)).toContainEqual(
      expect.objectContaining({ rule: 'zhihui/form-known' }),
    )
  })

  test('发布 they are published with the process, by somebody else, and what was there stays', async () => {
    const before = await newestEdition(city)
    const forms = await shippedForms()
    const author = aDesigner()
    const saved = await save(await aProcessDraft(city, author), [bill(), ...forms], author)
    const submitted = await city.actAs(author)((ctx) =>
      submitProcessDraft(ctx, { ...choiceOf(saved), jobTypes }),
    )
    const seen = await inForceIn(city)
    const publish = { ...choiceOf(submitted), ...seen }
    await city.actAs(aDesigner())((ctx) =>
      publishProcessDraft(ctx, { engineId, deploy, jobTypes }, publish),
    )
    const published = await newestEdition(city)
    expect(published.number).toBe(before.number + 1)
    const [said, saidBefore] = await city.act(({ db }) =>
      Promise.all([contentOf(db, published.id), contentOf(db, before.id)]),
    )
    expect(said.forms).toEqual(inOrder([bill(), ...forms]))
    expect(saidBefore.forms).toEqual(forms)
  })
})

const inOrder = (forms: FormSet) =>
  forms.toSorted((one, other) => (one.formId < other.formId ? -1 : 1))

function named(formId: string): FormSet[number] {
  return { ...bill(), formId }
}

function manyFields(count: number): FormSet[number] {
  const components = Array.from({ length: count }, () => ({ type: 'spacer' }))
  return { formId: 'long', document: { components } }
}
