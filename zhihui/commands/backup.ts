import path from 'node:path'
import { z } from 'zod'
import { writeBackup } from '../../prisma/backup/write-backup.ts'
import { defineCommand } from '../define-command.ts'
import { filesOf } from '../files-of.ts'
import { inInstallation } from '../find-installation.ts'

/** 备份 — every row of one instant in a new folder, while the installation runs. */
export const backupCommand = defineCommand({
  name: 'backup',
  summary:
    '备份 — saves all rows of one instant and the photos and documents they name to a new folder; the installation goes on meanwhile.',
  places: ['folder'],
  input: z.object({ folder: z.string().min(1) }),
  run: async ({ folder: named }, surroundings) => {
    const { print, now } = surroundings
    const folder = path.resolve(named)
    const files = filesOf(surroundings)
    const { tables, queue, madeAt, lostFiles } = await inInstallation(
      surroundings,
      ({ ownerUrl }) => writeBackup({ ownerUrl, folder, now, files }),
    )
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    print(`Saved ${rows} rows of ${tables.length} tables and ${queue.rows} queued jobs.`)
    if (lostFiles.length > 0)
      print(
        `${lostFiles.length} files are missing from the store or altered there: ${lostFiles[0]} …`,
      )
    print(`They stand in ${folder}, as they were at ${madeAt}.`)
    print('It holds personal data and hashed passwords: keep it as you keep the database.')
  },
})
