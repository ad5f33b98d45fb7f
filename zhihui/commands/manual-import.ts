import path from 'node:path'
import { z } from 'zod'
import { importManual } from '../../services/command-manual/import-manual.ts'
import { readImport } from '../../services/command-manual/read-import.ts'
import { cityCode, cityOption } from '../answers.ts'
import { contentOf } from '../content-of.ts'
import { defineCommand } from '../define-command.ts'
import { inCity } from '../find-installation.ts'
import { importTexts } from '../manual-texts.ts'

/** 导入手册 — a city's spreadsheet becomes a draft edition, with a report of everything that was not simply read. */
export const manualImportCommand = defineCommand({
  name: 'manual import',
  summary:
    '导入手册 — reads a city’s spreadsheet (.xlsx) into a new draft edition and reports on it.',
  places: ['file'],
  options: {
    city: cityOption,
    title: { value: 'text', help: 'the edition’s title; the file’s name when absent' },
    days: { value: 'working|natural', help: 'what a bare 天 means (working)' },
    hours: { value: 'working|urgent', help: 'what a bare 小时 means (working)' },
    'dry-run': { help: 'only report; write nothing' },
  },
  input: z.object({
    file: z.string().min(1),
    city: cityCode,
    title: z.string().trim().min(1, 'must not be empty').max(200, 'is too long').optional(),
    days: z.enum(['working', 'natural'], 'must be working or natural').default('working'),
    hours: z.enum(['working', 'urgent'], 'must be working or urgent').default('working'),
    'dry-run': z.boolean().default(false),
  }),
  run: async ({ file, city, days, hours, 'dry-run': dryRun, ...given }, surroundings) => {
    const { print } = surroundings
    const content = await contentOf(file)
    const { name, base: fileName } = path.parse(file)
    const asked = { name: fileName, title: given.title ?? name, days, hours, dryRun }
    const report = await inCity(surroundings, city, async ({ act }) => {
      const manual = await readImport(act, { name: fileName, content, days, hours })
      return act((ctx) => importManual(ctx, { ...asked, manual }))
    })
    importTexts(report, { days, hours }).forEach(print)
    const { edition, created } = report
    if (edition === null) return print('Dry run: nothing was written.')
    print(
      created
        ? `Drafted as edition ${edition.number} (${edition.id}).`
        : `This file already stands as draft edition ${edition.number} (${edition.id}); nothing was written.`,
    )
    print(`Confirm its phrases: npm run zhihui -- manual confirm ${edition.number} --city ${city}`)
  },
})
