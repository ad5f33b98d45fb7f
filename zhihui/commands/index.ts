import { apiKeyCreateCommand } from './api-key-create.ts'
import { backupCommand } from './backup.ts'
import { catalogueImportCommand } from './catalogue-import.ts'
import { cityCreateCommand } from './city-create.ts'
import { demoCaseCommand } from './demo-case.ts'
import { manualCheckCommand } from './manual-check.ts'
import { manualConfirmCommand } from './manual-confirm.ts'
import { manualImportCommand } from './manual-import.ts'
import { manualPhrasesCommand } from './manual-phrases.ts'
import { manualPublishCommand } from './manual-publish.ts'
import { reconcileCommand } from './reconcile.ts'
import { restoreCommand } from './restore.ts'

/** 命令 — everything the command line can be told. */
export const commands = [
  manualImportCommand,
  manualPhrasesCommand,
  manualConfirmCommand,
  manualCheckCommand,
  manualPublishCommand,
  catalogueImportCommand,
  cityCreateCommand,
  apiKeyCreateCommand,
  backupCommand,
  restoreCommand,
  reconcileCommand,
  demoCaseCommand,
]
