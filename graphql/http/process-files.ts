import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { assertPermission } from '../../services/accounts/assert-permission.ts'
import type { Viewer } from '../../services/accounts/viewer.ts'
import type { Database } from '../../services/database.ts'
import { notFound, notSignedIn } from '../../services/errors.ts'
import { exportProcess } from '../../services/process-files/export-process.ts'
import { rowId } from '../ids.ts'

type Room = {
  readonly database: Pick<Database, 'actIn'>
  readonly viewerOf: (request: FastifyRequest) => Viewer | null
}
const Params = z.object({ id: z.string().max(200) })

/** 导出流程 — an edition of a process as a zip, to whoever may read it in its own city. */
export function answerProcessFiles(app: FastifyInstance, { database, viewerOf }: Room): void {
  app.get('/process-editions/:id/zip', { config: { rateLimit: {} } }, async (request, reply) => {
    const viewer = viewerOf(request)
    if (viewer === null) throw notSignedIn()
    assertPermission(viewer.actor, 'processEditions')
    const asked = Params.safeParse(request.params)
    if (!asked.success) throw notFound('This file')
    const processEditionId = rowId('ProcessEdition', asked.data.id)
    const act = database.actIn(viewer.scope, viewer.actor)
    const { name, content } = await act((ctx) => exportProcess(ctx, { processEditionId }))
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'no-store')
      .send(Buffer.from(content))
  })
}
