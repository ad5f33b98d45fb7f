import { z } from 'zod'
import { ClassKind } from '../../prisma/generated/enums.ts'
import { fileUnreadable } from '../errors.ts'
import { readTable } from '../imports/read-table.ts'

const kinds: Readonly<Record<string, ClassKind>> = {
  部件: 'COMPONENT',
  事件: 'MATTER',
  事项: 'MATTER',
}
const columns = {
  kind: { names: ['kind', '类别'], needed: true },
  majorCode: { names: ['major_code', '大类代码'], needed: true },
  majorName: { names: ['major_name', '大类名称'], needed: true },
  majorNameEn: { names: ['major_name_en', '大类英文名称'] },
  code: { names: ['code', '小类代码'], needed: true },
  name: { names: ['name', '小类名称'], needed: true },
  nameEn: { names: ['name_en', '英文名称'] },
  sourced: { names: ['sourced', '已核对'] },
}
const words = z.string().trim().min(1).max(100)
const Row = z.object({
  kind: z
    .string()
    .transform((text) => kinds[text] ?? text)
    .pipe(z.enum(ClassKind)),
  majorCode: z.string().regex(/^[CE]\d{2}$/u),
  majorName: words,
  majorNameEn: z.string().trim().max(200),
  code: z.string().regex(/^[CE]\d{4,5}$/u),
  name: words,
  nameEn: z.string().trim().max(200),
  sourced: z.string().transform((text) => !['no', '否'].includes(text.trim().toLowerCase())),
})
/** 目录小类 — one class as a file of the catalogue gives it. */
export type ReadClass = z.output<typeof Row>

const maxRows = 5000

/** 读取目录 — the classes of an XLSX or CSV file, all of them or none. Throws FILE_UNREADABLE. */
export async function readClasses(content: Uint8Array): Promise<readonly ReadClass[]> {
  const rows = await readTable({ content, maxRows }, columns)
  const classes = rows.map(({ row, cells }) => {
    const read = Row.safeParse(cells)
    if (read.success) return read.data
    const column = String(read.error.issues[0]?.path[0] ?? '')
    throw fileUnreadable(`Line ${row} is no class: look at its ${column}.`)
  })
  const known = new Set<string>()
  for (const { code } of classes) {
    if (known.has(code)) throw fileUnreadable(`The file has the class ${code} twice.`)
    known.add(code)
  }
  return classes
}
