import { importCatalogue } from '../../../services/catalogue/import-catalogue.ts'
import { readClasses } from '../../../services/catalogue/read-classes.ts'
import type { Act } from '../../../services/ctx.ts'

type Row = readonly [code: string, name: string]

/** A file of classes, each with its code and name. */
export const aFile = (...rows: readonly Row[]) =>
  Buffer.from(
    [
      'kind,major_code,major_name,major_name_en,code,name,name_en,sourced',
      ...rows.map(([code, name]) => {
        const kind = code.startsWith('C') ? 'COMPONENT' : 'MATTER'
        return `${kind},${code.slice(0, 3)},大类,Major class,${code},${name},English ${code},yes`
      }),
    ].join('\n'),
  )

/** The same, as it is read. */
export const classesOf = (...rows: readonly Row[]) => readClasses(aFile(...rows))

/** Brings classes of an edition into a city's catalogue. */
export async function aCatalogue(act: Act, standard: string, ...rows: readonly Row[]) {
  const classes = await classesOf(...rows)
  return act((ctx) => importCatalogue(ctx, { standard, classes }))
}
