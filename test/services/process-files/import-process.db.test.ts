import { strFromU8, strToU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../services/ctx.ts'
import { setLabel } from '../../../services/organizations/set-label.ts'
import { publishProcessDraft } from '../../../services/process-drafts/publish-draft.ts'
import { submitProcessDraft } from '../../../services/process-drafts/review-draft.ts'
import { contentOf } from '../../../services/process-editions/next-edition.ts'
import { exportProcess } from '../../../services/process-files/export-process.ts'
import { importProcess } from '../../../services/process-files/import-process.ts'
import { readProcessFile } from '../../../services/process-files/read-process-file.ts'
import { aModelRoom } from '../../support/model-room.ts'
import { aDesigner, inForceIn, newestEdition, reworded } from '../../support/process-draft.ts'
import { aWorkingCity, type WorkingCity } from '../../support/working-city.ts'
import { aPackage, shippedFiles } from './a-package.ts'

const room = aModelRoom()
const { jobTypes } = room
let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const importing = async (content: Uint8Array, dryRun: boolean, by: Actor = aDesigner()) => {
  const file = await readProcessFile(content)
  return city.actAs(by)((ctx) => importProcess(ctx, { file, dryRun }))
}
const drafts = () => city.act(({ db }) => db.processDraft.count())
const outcomes = (lines: readonly { readonly label: string; readonly outcome: string }[]) =>
  Object.fromEntries(lines.map(({ label, outcome }) => [label, outcome]))

/** Another model, another form, a form more, and a step with a name of the other city. */
function anotherCitys(): Record<string, Uint8Array> {
  const files = shippedFiles()
  const form = JSON.parse(strFromU8(files['forms/dispatch.form.json'] ?? strToU8('{}')))
  return {
    ...files,
    'model.bpmn': strToU8(reworded(strFromU8(files['model.bpmn'] ?? strToU8('')))),
    'forms/dispatch.form.json': strToU8(JSON.stringify({ ...form, versionTag: 'b' })),
    'forms/bill.form.json': strToU8(JSON.stringify({ ...form, id: 'bill' })),
    'step-names.json': strToU8(
      JSON.stringify([
        { key: 'userTask_FileCase', name: '太原立案', nameEn: 'File in Taiyuan' },
        { key: 'userTask_HandleCase', name: '太原处置', nameEn: 'Handle in Taiyuan' },
        { key: 'userTask_OfNoModel', name: '别的环节', nameEn: 'Other' },
      ]),
    ),
  }
}

describe('导入流程 a process of another installation', () => {
  test('试运行 is tried first: a word for each file, and nothing is kept', async () => {
    const before = await drafts()
    const { lines, draftId } = await importing(aPackage({ files: anotherCitys() }), true)
    expect(draftId).toBeNull()
    expect(outcomes(lines)).toMatchObject({
      'model.bpmn': 'CHANGED',
      'decisions/case-beginning.dmn': 'UNCHANGED',
      'forms/dispatch.form.json': 'CHANGED',
      'forms/explanation.form.json': 'UNCHANGED',
      'forms/bill.form.json': 'CREATED',
      'step-names.json': 'CREATED',
    })
    expect(await drafts()).toBe(before)
  })

  test('is refused as a whole where one file is, and nothing is kept', async () => {
    const before = await drafts()
    const content = aPackage({
      files: { ...shippedFiles(), 'forms/dispatch.form.json': strToU8('[]') },
    })
    const { lines } = await importing(content, true)
    expect(lines.filter(({ outcome }) => outcome === 'REFUSED')).toMatchObject([
      { label: 'forms/dispatch.form.json', problem: 'FILE_REFUSED' },
    ])
    await expect(importing(content, false)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      message: expect.stringContaining('forms/dispatch.form.json'),
    })
    expect(await drafts()).toBe(before)
  })

  test('that this city does not run is refused', async () => {
    const model = strFromU8(shippedFiles()['model.bpmn'] ?? strToU8(''))
    const files = {
      ...shippedFiles(),
      'model.bpmn': strToU8(
        model.replace('<bpmn:process id="city-case"', '<bpmn:process id="tree-felling"'),
      ),
    }
    const content = aPackage({ files, manifest: { processId: 'tree-felling' } })
    await expect(importing(content, true)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  })
})

describe('流程草稿 what was imported', () => {
  test('becomes a draft that somebody else publishes, with its forms and names; the city’s own names stay', async () => {
    const [importer, reviewer] = [aDesigner(), aDesigner()]
    const { draftId } = await importing(aPackage({ files: anotherCitys() }), false, importer)
    const id = draftId ?? ''
    const before = await newestEdition(city)
    const draft = await city.act(({ db }) => db.processDraft.findUniqueOrThrow({ where: { id } }))
    expect(draft).toMatchObject({
      ...{ state: 'DRAFT', baseEditionId: before.id, authorIds: [importer.id] },
      note: expect.stringContaining('140100'),
    })
    const { version } = await city.actAs(importer)((ctx) =>
      submitProcessDraft(ctx, { processDraftId: id, expectedVersion: draft.version, jobTypes }),
    )
    const choice = { processDraftId: id, expectedVersion: version, ...(await inForceIn(city)) }
    const publishing = city.actAs(importer)((ctx) => publishProcessDraft(ctx, room, choice))
    await expect(publishing).rejects.toMatchObject({ code: 'SEPARATION_OF_DUTIES' })
    await city.act((ctx) =>
      setLabel(ctx, { kind: 'STEP', key: 'userTask_HandleCase', name: '现场处置', nameEn: '' }),
    )
    await city.actAs(reviewer)((ctx) => publishProcessDraft(ctx, room, choice))
    const edition = await newestEdition(city)
    expect(edition).toMatchObject({ number: before.number + 1, origin: 'CITY' })
    const { forms } = await city.act(({ db }) => contentOf(db, edition.id))
    expect(forms.map(({ formId }) => formId)).toContain('bill')
    const labels = await city.act(({ db }) =>
      db.label.findMany({ where: { kind: 'STEP' }, orderBy: { key: 'asc' } }),
    )
    expect(labels.map(({ key, name }) => [key, name])).toEqual([
      ['userTask_FileCase', '太原立案'],
      ['userTask_HandleCase', '现场处置'],
    ])
  })

  test('审计 leaves a line that says where it comes from', async () => {
    const { draftId } = await importing(aPackage(), false)
    const lines = await city.act(({ db }) =>
      db.auditEntry.findMany({ where: { subjectId: draftId ?? '' } }),
    )
    expect(lines).toMatchObject([
      {
        action: 'importProcess',
        details: { processId: 'city-case', cityCode: '140100', edition: 7 },
      },
    ])
  })
})

describe('导出流程 an edition of the city', () => {
  test('comes back as it is: every file the same', async () => {
    const { id: processEditionId } = await newestEdition(city)
    const { name, content } = await city.act((ctx) => exportProcess(ctx, { processEditionId }))
    expect(name).toMatch(/^city-case-\d{6}-\d+\.zip$/)
    expect(Object.keys(unzipSync(content))).toContain('manifest.json')
    const { lines } = await importing(content, true)
    const { 'step-names.json': names, ...others } = outcomes(lines)
    expect(new Set(Object.values(others))).toEqual(new Set(['UNCHANGED']))
    expect(names).toBe('CREATED')
  })
})
