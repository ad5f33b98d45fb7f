import type { Logger } from 'pino'
import type { FileStore } from '../services/attachments/file-store.ts'
import { removeOrphans } from '../services/attachments/remove-orphans.ts'
import { systemActor } from '../services/ctx.ts'
import type { Database } from '../services/database.ts'
import { lookRegularly } from '../services/engine/look-regularly.ts'

type Room = { readonly database: Database; readonly files: FileStore; readonly log: Logger }

const lookEvery = 10 * 60_000

/** 清理附件 — every ten minutes, in every city: what was sent a day ago and taken along by nobody. */
export function tidyFiles({ database, files, log }: Room) {
  const look = async () => {
    for (const code of await database.cityCodes()) {
      const scope = await database.scopeByCode(code)
      const removed = await removeOrphans({ act: database.actIn(scope, systemActor), files })
      if (removed > 0) log.info({ city: code, removed }, 'files that nobody took along are gone')
    }
  }
  return lookRegularly({ look, every: lookEvery, log, failed: 'old files could not be removed' })
}
