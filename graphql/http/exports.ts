import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { assertPermission } from '../../services/accounts/assert-permission.ts'
import type { Viewer } from '../../services/accounts/viewer.ts'
import { toCityTime } from '../../services/city-time.ts'
import type { Database } from '../../services/database.ts'
import { notFound, notSignedIn } from '../../services/errors.ts'
import { exportFile, isThere, offeredName, ownExports } from '../../services/exports/export-file.ts'
import { permissionOf } from '../../services/exports/export-list.ts'
import { rowId } from '../ids.ts'

type Surroundings = {
  readonly database: Database
  readonly now: () => Date
  readonly viewerOf: (request: FastifyRequest) => Viewer | null
  /** Where the files lie; null where none are written. */
  readonly folder: string | null
}
const Params = z.object({ id: z.string().max(200) })
/** 文件类型 — what an exported file is sent as. */
export const exportTypes = {
  CSV: 'text/csv; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** 下载导出 — for whoever asked for it and may still see the list, until it expires; the audit keeps it. */
export function answerExports(app: FastifyInstance, surroundings: Surroundings): void {
  app.get('/exports/:id', { config: { rateLimit: {} } }, async (request, reply) => {
    const viewer = surroundings.viewerOf(request)
    if (viewer === null) throw notSignedIn()
    const found = await findExport(surroundings, viewer, Params.parse(request.params).id)
    const place = exportFile(surroundings.folder ?? '', found)
    const size = await stat(place).then(
      (file) => file.size,
      () => null,
    )
    if (size === null) throw notFound('This export')
    const name = encodeURIComponent(offeredName(found))
    return reply
      .type(exportTypes[found.format])
      .header('content-length', size)
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .header('cache-control', 'no-store')
      .send(createReadStream(place))
  })
}

async function findExport({ database, now, folder }: Surroundings, viewer: Viewer, given: string) {
  const id = rowId('ListExport', given)
  if (folder === null) throw notFound('This export')
  const at = toCityTime(viewer.clock, now())
  const act = database.actIn(viewer.scope, viewer.actor)
  return act(async ({ db, audit }) => {
    const found = await db.listExport.findFirst({
      where: { AND: [ownExports(viewer.actor), isThere(at), { id }] },
      select: { id: true, list: true, format: true, language: true, askedAt: true },
    })
    if (found === null) throw notFound('This export')
    assertPermission(viewer.actor, permissionOf[found.list])
    audit({ action: 'downloadExport', subjectType: 'ListExport', subjectId: id })
    return found
  })
}
