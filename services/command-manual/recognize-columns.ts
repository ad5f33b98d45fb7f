/** 手册栏目 — the columns a Command Manual has, whatever their order. */
export const manualColumns = [
  'majorCode',
  'majorName',
  'minorCode',
  'minorName',
  'units',
  'supervising',
  'filingCondition',
  'closingCondition',
  'limit',
] as const
/** 可选栏目 — those that a manual may have beside. */
const furtherColumns = [
  ...(['evidenceRequired', 'legalBases', 'urgent', 'selfHandling'] as const),
  ...(['exceptionTo', 'area', 'areaClass', 'grade', 'season', 'hours'] as const),
  ...(['dispatch', 'verification', 'quickPath'] as const),
] as const
type NeededColumn = (typeof manualColumns)[number]
type FurtherColumn = (typeof furtherColumns)[number]
export type ManualColumn = NeededColumn | FurtherColumn
/** 栏目 — all that a heading can mean. */
export const allColumns = [...manualColumns, ...furtherColumns] as const
/** 栏目对照 — what a city's own headings mean, by `headingKey`; null: the column is not read. */
export type OwnHeadings = ReadonlyMap<string, ManualColumn | null>
type FurtherPlaces = { readonly [Column in FurtherColumn]?: number }
export type Columns = Readonly<Record<NeededColumn, number>> & FurtherPlaces
export type Recognition =
  | {
      readonly found: 'HEADING'
      readonly row: number
      readonly columns: Columns
      /** Headings that mean what another one before them means already: their columns are not read. */
      readonly repeated: readonly string[]
    }
  | { readonly found: 'PART'; readonly row: number; readonly missing: readonly ManualColumn[] }
  | { readonly found: 'NONE' }

const headings: Readonly<Record<ManualColumn, RegExp>> = {
  majorCode: /^(大类(代码|编码|编号)|major ?(class )?code)$/iu,
  majorName: /^(大类(名称)?|major ?(class)?( ?name)?)$/iu,
  minorCode: /^(小类(代码|编码|编号)|minor ?(class )?code|class code)$/iu,
  minorName: /^(小类(名称)?|minor ?(class)?( ?name)?|class name)$/iu,
  units: /^((处置|责任|处理|处置责任)(单位|部门)|(handling|responsible) ?units?)$/iu,
  supervising: /^((主管|监管|行业主管)(部门|单位)|department in charge|supervising ?units?)$/iu,
  filingCondition: /^(立案(条件|标准)|filing ?condition)$/iu,
  closingCondition: /^(结案(条件|标准)|closing ?condition)$/iu,
  limit: /^((处置|处理|办理)?时限(要求)?|(handling |time )?limit)$/iu,
  evidenceRequired:
    /^((证据|取证|采集|举证)(要求|标准)|evidence( required| requirements?)?|collection requirements?)$/iu,
  legalBases: /^((法律|法定|执法|设定|政策|处置)?依据|legal bas[ie]s|grounds)$/iu,
  urgent: /^((是否)?紧急(处置|事项)?|urgent)$/iu,
  selfHandling: /^((是否|可否)?自行处置|self[ -]handl(ed|ing))$/iu,
  exceptionTo: /^(特例(所属序号|序号)?|例外(序号)?|exception (to|of))$/iu,
  area: /^(适用(区域|地区|区县|街道)|applies in|area|district or street)$/iu,
  areaClass:
    /^((适用)?(区域|地区|养护)(类别|类型|分类|等级|级别)|适用区域类别|(applicable )?area class(es)?)$/iu,
  grade: /^((适用)?(案件|问题)(等级|级别|分级)|(case )?grade)$/iu,
  season: /^((适用)?(季节|期间|日期)|season)$/iu,
  hours: /^((适用)?(时段|时间段)|(time|hours) of day)$/iu,
  dispatch: /^(派遣方式|(是否)?自动派遣|dispatch(ing)?( mode)?|automatic dispatch)$/iu,
  quickPath: /^((是否)?(适用)?(简易|快速)(流程|程序|通道|办理)|quick path)$/iu,
  verification: /^(核查(要求|方式)?|是否(须|需)?核查|verif(ication|y)( demand)?)$/iu,
}
const chinese: Readonly<Record<ManualColumn, string>> = {
  majorCode: '大类代码',
  majorName: '大类名称',
  minorCode: '小类代码',
  minorName: '小类名称',
  units: '处置单位',
  supervising: '主管部门',
  filingCondition: '立案条件',
  closingCondition: '结案条件',
  limit: '处置时限',
  evidenceRequired: '证据要求',
  legalBases: '法律依据',
  urgent: '紧急',
  selfHandling: '自行处置',
  exceptionTo: '特例所属序号',
  area: '适用区域',
  areaClass: '适用区域类别',
  grade: '适用案件等级',
  season: '适用季节',
  hours: '适用时段',
  dispatch: '派遣方式',
  verification: '核查要求',
  quickPath: '简易流程',
}
const lookedAt = 20
const enoughForHeading = 3

/** A column as the manual calls it, with the English name. */
export const columnTitle = (column: ManualColumn): string => `${chinese[column]} (${column})`

/** 栏目识别 — finds the heading row among a sheet's first rows and which column is which; what the city itself says of a heading goes before. */
export function recognizeColumns(
  rows: readonly (readonly string[])[],
  own: OwnHeadings = new Map(),
): Recognition {
  const candidates = rows
    .slice(0, lookedAt)
    .map((cells, row) => ({ row, columns: columnsOf(cells, own) }))
  const best = candidates.toSorted((a, b) => b.columns.size - a.columns.size)[0]
  if (best === undefined || best.columns.size < enoughForHeading) return { found: 'NONE' }
  const missing = manualColumns.filter((column) => !best.columns.has(column))
  if (missing.length > 0) return { found: 'PART', row: best.row, missing }
  const at = (column: ManualColumn) => best.columns.get(column) ?? -1
  return {
    found: 'HEADING',
    row: best.row,
    repeated: repeatedIn(rows[best.row] ?? [], best.columns, own),
    columns: {
      majorCode: at('majorCode'),
      majorName: at('majorName'),
      minorCode: at('minorCode'),
      minorName: at('minorName'),
      units: at('units'),
      supervising: at('supervising'),
      filingCondition: at('filingCondition'),
      closingCondition: at('closingCondition'),
      limit: at('limit'),
      ...furtherIn(best.columns),
    },
  }
}

const furtherIn = (columns: ReadonlyMap<ManualColumn, number>): FurtherPlaces =>
  Object.fromEntries(
    furtherColumns.flatMap((name) => {
      const place = columns.get(name)
      return place === undefined ? [] : [[name, place]]
    }),
  )

/** 标题 — a heading without the spaces and line breaks that only lay it out. */
export const headingKey = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) /gu, '')
    .trim()

/** 识别 — what a heading means by itself; null where nobody could know. */
export const recognizedAs = (heading: string): ManualColumn | null =>
  allColumns.find((name) => headings[name].test(headingKey(heading))) ?? null

function repeatedIn(
  cells: readonly string[],
  columns: ReadonlyMap<ManualColumn, number>,
  own: OwnHeadings,
): string[] {
  const read = new Set(columns.values())
  return cells.map(headingKey).filter((key, index) => {
    const means = own.has(key) ? own.get(key) : recognizedAs(key)
    return Boolean(means) && !read.has(index)
  })
}

/** Which column stands where; of two headings that mean the same the first counts. */
export function columnsOf(cells: readonly string[], own: OwnHeadings): Map<ManualColumn, number> {
  const columns = new Map<ManualColumn, number>()
  const keys = cells.map(headingKey)
  const take = (index: number, column: ManualColumn | null | undefined) => {
    if (column && !columns.has(column)) columns.set(column, index)
  }
  keys.forEach((key, index) => {
    take(index, own.get(key))
  })
  keys.forEach((key, index) => {
    if (!own.has(key)) take(index, recognizedAs(key))
  })
  return columns
}
