import { readFile } from 'node:fs/promises'
import path from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { BaseMap } from './base-map.ts'
import { escapeHtml } from './escape-html.ts'
import { styleNonce } from './security.ts'

const assets = '/assets/'
const noncePlace = '{{style-nonce}}'
const tilesPlace = '{{map-tiles}}'
const creditPlace = '{{map-credit}}'
const demoPlace = '{{demo}}'

/** The same for everybody, and needed even while the database is away. */
export const isAsset = ({ routeOptions }: FastifyRequest): boolean =>
  routeOptions.url?.startsWith(assets) ?? false

type Installed = {
  readonly folder: string
  readonly baseMap: BaseMap | null
  /** Links sign people in. */
  readonly demo: boolean
}

/** 前端 — the officers’ screens: one page that is always asked for anew, and files that never change under their names. */
export async function answerFrontEnd(
  app: FastifyInstance,
  { folder, baseMap, demo }: Installed,
): Promise<void> {
  const built = await readFile(path.join(folder, 'index.html'), 'utf8')
  const page = built
    .replace(tilesPlace, () => escapeHtml(baseMap?.tiles ?? ''))
    .replace(creditPlace, () => escapeHtml(baseMap?.credit ?? ''))
    .replace(demoPlace, demo ? 'yes' : '')
  app.get('/', async (request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page.replace(noncePlace, styleNonce(request))),
  )
  await app.register(files, {
    root: path.resolve(folder, 'assets'),
    prefix: assets,
    index: false,
    decorateReply: false,
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
  })
}
