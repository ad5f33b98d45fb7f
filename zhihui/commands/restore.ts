import path from 'node:path'
import { z } from 'zod'
import { openBackup, restoreBackup } from '../../prisma/backup/restore-backup.ts'
import { migrate } from '../../prisma/migrate.ts'
import { defineCommand } from '../define-command.ts'
import { inEmptyPlace } from '../empty-place.ts'
import { filesOf } from '../files-of.ts'

/** 恢复 — a backup becomes a new installation, with an engine that knows nothing yet. */
export const restoreCommand = defineCommand({
  name: 'restore',
  summary:
    '恢复 — makes a new installation from a backup folder: into an empty DATA_DIR, or an empty DATABASE_URL.',
  places: ['folder'],
  input: z.object({ folder: z.string().min(1) }),
  run: async ({ folder: named }, surroundings) => {
    const { config, print } = surroundings
    print('Checking the backup …')
    const backup = await openBackup(path.resolve(named))
    const { madeAt, tables, queue } = backup.manifest
    await inEmptyPlace(config, async (ownerUrl) => {
      await migrate(ownerUrl)
      print(`Restoring what was saved at ${madeAt} …`)
      await restoreBackup(ownerUrl, backup, filesOf(surroundings))
    })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    print(`Restored ${rows} rows of ${tables.length} tables, read back with equal hashes,`)
    print(`and ${queue.rows} queued jobs. Start it with "npm start" and the same environment;`)
    print('then "npm run zhihui -- reconcile --repair" starts the open cases again at their step.')
  },
})
