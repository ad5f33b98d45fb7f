import { writeFile } from 'node:fs/promises'
import { type Permission, rolesOf } from '../../../services/accounts/permissions.ts'
import { exportFile } from '../../../services/exports/export-file.ts'
import type { Asker } from './askers.ts'
import type { FourCities } from './four-cities.ts'
import { canary, type Planted, type Relation } from './plant.ts'
import { idOf } from './root-fields.ts'

type CityFile = {
  /** Puts a city's file where the server would find it; answers the path of its address. */
  readonly plant: (cities: FourCities, planted: Planted) => Promise<string>
  /** What somebody signed in is told who may read none of any city; null for everybody else. */
  readonly refusal: (asker: Asker) => 403 | 404 | null
} & Readonly<Record<Relation, 200 | 404>>

/** 各城文件 — every address of a file by the id of its row, and whose files are told to those who may read them. */
export const cityFiles: Readonly<Record<string, CityFile>> = {
  'GET /files/:id': {
    ...{ plant: plantAttachment, refusal: without('readFile') },
    ...{ own: 200, below: 200, above: 404, stranger: 404 },
  },
  'GET /exports/:id': {
    ...{ plant: plantExport, refusal: ({ name }) => (name === exporter ? null : 404) },
    ...{ own: 200, below: 404, above: 404, stranger: 404 },
  },
  // the manual of the city above is in force below it, too
  'GET /manual-editions/:id/:format': {
    plant: async (_, planted) => `/manual-editions/${idOf(planted, 'ManualEdition')}/csv`,
    refusal: without('manualEdition'),
    ...{ own: 200, below: 200, above: 200, stranger: 404 },
  },
  'GET /process-editions/:id/zip': {
    ...{ plant: plantModel, refusal: without('processEditions') },
    ...{ own: 200, below: 404, above: 404, stranger: 404 },
  },
}

/** Who has asked for the own city's export. */
const exporter = 'SHIFT_LEADER'

function without(permission: Permission): CityFile['refusal'] {
  return ({ role }) => (role !== null && rolesOf(permission).includes(role) ? null : 403)
}

async function plantAttachment({ owner, served }: FourCities, planted: Planted) {
  const [row] = await owner('SELECT storage_key, bytes FROM attachments WHERE id = $1', [
    planted.ids['attachments'],
  ])
  const text = canary(planted.relation, 'attachments', 'file').padEnd(Number(row?.['bytes']))
  await served.files.put(String(row?.['storage_key']), Buffer.from(text))
  return `/files/${idOf(planted, 'Attachment')}`
}

async function plantExport({ owner, exportsFolder }: FourCities, planted: Planted) {
  const id = String(planted.ids['list_exports'])
  await owner(
    `UPDATE list_exports SET state = 'DONE', list = 'CASES', format = 'CSV', expires_at = 'infinity',
       person_id = coalesce((SELECT id FROM people WHERE city_id = $2 AND name = $3), person_id)
     WHERE id = $1`,
    [id, planted.cityId, exporter],
  )
  const text = canary(planted.relation, 'list_exports', 'file')
  await writeFile(exportFile(exportsFolder, { id, format: 'CSV' }), text)
  return `/exports/${idOf(planted, 'ListExport')}`
}

/** A planted text is no model, and the own city's would be refused as none. */
async function plantModel({ owner }: FourCities, planted: Planted) {
  const name = canary(planted.relation, 'process_editions', 'xml')
  const model = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
    <process id="planted" name="${name}" /></definitions>`
  await owner('UPDATE process_editions SET xml = $2 WHERE id = $1', [
    planted.ids['process_editions'],
    model,
  ])
  return `/process-editions/${idOf(planted, 'ProcessEdition')}/zip`
}
