import { z } from 'zod'
import { importCatalogue } from '../../services/catalogue/import-catalogue.ts'
import { readClasses } from '../../services/catalogue/read-classes.ts'
import { cityCode, cityOption } from '../answers.ts'
import { contentOf } from '../content-of.ts'
import { defineCommand } from '../define-command.ts'
import { inCity } from '../find-installation.ts'

const day = z.iso.date('must be a day as yyyy-mm-dd').optional()

/** 导入目录 — the classes of an edition of the national catalogue, or a city's extensions of it. */
export const catalogueImportCommand = defineCommand({
  name: 'catalogue import',
  summary:
    '导入目录 — reads the classes of an edition of the catalogue (.csv, .xlsx); takes nothing away.',
  places: ['file'],
  options: {
    city: cityOption,
    standard: { value: 'name', help: 'as the classes name it: 2013, 2026' },
    title: { value: 'text', help: 'as the state names it: GB/T 47678.5-2026' },
    from: { value: 'day', help: 'since when it is valid' },
    until: { value: 'day', help: 'its last day, where another one succeeds it' },
    extension: { help: 'the file holds the city’s own classes' },
  },
  input: z.object({
    file: z.string().min(1),
    city: cityCode,
    standard: z.string().trim().min(1, 'must not be empty').max(40, 'is too long'),
    title: z.string().trim().min(1, 'must not be empty').max(80, 'is too long').optional(),
    from: day,
    until: day,
    extension: z.boolean().default(false),
  }),
  run: async ({ file, city, from, until, ...given }, surroundings) => {
    const classes = await readClasses(await contentOf(file))
    const edition = { ...given, classes, validFrom: from, validUntil: until }
    const { added } = await inCity(surroundings, city, ({ act }) =>
      act((ctx) => importCatalogue(ctx, edition)),
    )
    surroundings.print(
      `${classes.length} classes of ${given.standard} were read, ${added} of them are new.`,
    )
  },
})
