import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { assertPermission } from '../../services/accounts/assert-permission.ts'
import type { Viewer } from '../../services/accounts/viewer.ts'
import type { Database } from '../../services/database.ts'
import { notFound, notSignedIn } from '../../services/errors.ts'
import { exportManual } from '../../services/manual-files/write-manual.ts'
import { rowId } from '../ids.ts'
import { exportTypes } from './exports.ts'

type Room = {
  readonly database: Pick<Database, 'actIn'>
  readonly viewerOf: (request: FastifyRequest) => Viewer | null
}
const Params = z.object({ id: z.string().max(200), format: z.enum(['csv', 'xlsx']) })
const formats = { csv: 'CSV', xlsx: 'XLSX' } as const

/** 导出手册 — an edition of the manual as a file, to whoever may read it. */
export function answerManualFiles(app: FastifyInstance, { database, viewerOf }: Room): void {
  app.get('/manual-editions/:id/:format', { config: { rateLimit: {} } }, async (request, reply) => {
    const viewer = viewerOf(request)
    if (viewer === null) throw notSignedIn()
    assertPermission(viewer.actor, 'manualEdition')
    const asked = Params.safeParse(request.params)
    if (!asked.success) throw notFound('This file')
    const { id, format: named } = asked.data
    const format = formats[named]
    const act = database.actIn(viewer.scope, viewer.actor)
    const editionId = rowId('ManualEdition', id)
    const { name, content } = await act((ctx) => exportManual(ctx, { editionId, format }))
    return reply
      .type(exportTypes[format])
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'no-store')
      .send(content)
  })
}
