import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Product } from '../bench/product.ts'
import { sendFile } from '../graphql/support/send-file.ts'
import { aPng } from '../support/photos.ts'
import type { queryOf } from './installation.ts'

const report = `mutation ($input: ReportCaseInput!) {
  reportCase(input: $input) { __typename ... on UserError { message } } }`

/** 照片 — a collector's reports, each with a photo. */
export async function reportWithPhotos(
  { address, links }: Pick<Product, 'address' | 'links'>,
  count: number,
): Promise<void> {
  const token = links.find(({ role }) => role === 'COLLECTOR')?.token ?? ''
  const link = `${address}/sign-in?token=${encodeURIComponent(token)}`
  const { headers } = await fetch(link, { redirect: 'manual' })
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const own = { cookie, 'x-zhihui-csrf': '1' }
  for (let n = 1; n <= count; n += 1) {
    const { id, status } = await sendFile({ address, headers: own }, aPng({ width: 100 + n }))
    if (status !== 201) throw new Error(`A photo was answered with ${status}.`)
    const input = {
      ...{ source: 'COLLECTOR', classCode: 'C0103', conditionNo: 1, attachmentIds: [id] },
      ...{ description: '雨水井盖缺失', address: '河东街一号' },
    }
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { ...own, 'content-type': 'application/json' },
      body: JSON.stringify({ query: report, variables: { input } }),
    })
    const { data } = await answer.json()
    if (data?.reportCase.__typename !== 'ReportCaseSuccess') throw new Error(JSON.stringify(data))
  }
}

/** How many photos cases have, and which of them are not in a folder as their rows say. */
export async function photosIn(query: ReturnType<typeof queryOf>, dataDir: string) {
  const rows = await query<{ key: string; sha256: string }>(
    'SELECT storage_key AS key, sha256 FROM attachments WHERE case_id IS NOT NULL',
  )
  const lost: string[] = []
  for (const { key, sha256 } of rows) {
    const bytes = await readFile(path.join(dataDir, 'files', key)).catch(() => Buffer.alloc(0))
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) lost.push(key)
  }
  return { photos: rows.length, lost }
}
