import { importCatalogue } from '../../../services/catalogue/import-catalogue.ts'
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

/** Brings classes of an edition into a city's catalogue. */
export const aCatalogue = (act: Act, standard: string, ...rows: readonly Row[]) =>
  act((ctx) => importCatalogue(ctx, { standard, content: aFile(...rows) }))
