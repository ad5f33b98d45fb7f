import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowId } from '../../graphql/ids.ts'
import { writeExport } from '../../services/exports/write-export.ts'
import { listen } from './security/listen.ts'
import { anInstallation, aPerson, cookieOf, type Installation } from './support/installation.ts'

let folder: string
let installation: Installation
let cookie: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhihui-exports-'))
  installation = await anInstallation({}, { exportsFolder: folder })
  cookie = await aCookie()
})
afterAll(async () => {
  await installation.close()
  await rm(folder, { recursive: true, force: true })
})

const aCookie = async () => {
  const { login } = await aPerson(installation.city, ['SHIFT_LEADER'])
  return cookieOf(installation, login)
}
const start = async (who = cookie) => {
  const { data } = await installation.asCookie(who)(
    `mutation { exportList(input: { list: CASES, format: CSV }) {
      ... on ExportListSuccess { listExport { id state address } } ... on UserError { code } } }`,
  )
  return data.exportList.listExport
}
const write = ({ id }: { id: string }) => {
  const { act, database, scope } = installation.city
  return writeExport({ act, db: database.read(scope), folder }, rowId('ListExport', id))
}
const stateOf = (id: string, who = cookie) =>
  installation
    .asCookie(who)('query ($id: ID!) { listExport(id: $id) { state address } }', { id })
    .then(({ data, errors }) => data?.listExport ?? errors[0]?.extensions.code)
const fetchAs = (address: string, headers: Record<string, string>) =>
  fetch(`${installation.address}${address}`, { headers })

describe('导出 an export over the API', () => {
  test('is fetched at its address by whoever asked for it, and by nobody else', async () => {
    const begun = await start()
    expect(begun).toMatchObject({ state: 'WAITING', address: null })
    expect((await fetchAs(`/exports/${begun.id}`, { cookie })).status).toBe(404)
    await write(begun)
    const { address } = await stateOf(begun.id)
    const response = await fetchAs(address, { cookie })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toMatch(/^案件编号,/)
    const colleague = await aCookie()
    expect((await fetchAs(address, { cookie: colleague })).status).toBe(404)
    expect(await stateOf(begun.id, colleague)).toBe('NOT_FOUND')
    expect((await fetchAs(address, {})).status).toBe(401)
  })

  test('tells by itself how far it is', async () => {
    const { id } = await start()
    const heard = await listen(
      installation.address,
      { cookie, 'x-zhihui-csrf': '1' },
      {
        document: `subscription ($id: ID!) { listExportChanged(exportId: $id) {
          listExport { state rowCount total address } } }`,
        variables: { id },
      },
    )
    await heard.until(/"state":"WAITING"/)
    await write({ id })
    const told = await heard.until(/"state":"DONE"/)
    expect(told).toMatch(/"state":"RUNNING"/)
    expect(told).toContain(`"address":"/exports/${id}"`)
    heard.close()
  })

  test('has expired a day later', async () => {
    const begun = await start()
    await write(begun)
    const { address } = await stateOf(begun.id)
    const { clock } = installation.city
    clock.now = new Date(clock.now.getTime() + 24 * 3_600_000 + 1)
    const again = await aCookie()
    expect((await fetchAs(address, { cookie: again })).status).toBe(404)
  })
})
