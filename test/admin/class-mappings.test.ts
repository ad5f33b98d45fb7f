import { describe, expect, test } from 'vitest'
import { mappingFilterOf } from '../../admin/src/catalogue/mapping/mapping-filter-of.ts'
import {
  type ClassMapping,
  isClear,
  mappingRows,
  mappingsFound,
} from '../../admin/src/catalogue/mapping/mapping-rows.ts'

const aClass = (standard: string, code: string, name: string) => ({
  ...{ id: code, standard, kind: 'COMPONENT' as const, code, name, nameEn: '' },
  ...{
    majorCode: 'C01',
    majorName: '公用设施',
    majorNameEn: '',
    dispatchLevel: null,
    active: true,
  },
  ...{ extension: false, sourced: true },
  ...{ retiredAt: null, retiredByName: null, retiringReason: null },
})
const aMapping = (fromCode: string, targetCodes: string[], given: Partial<ClassMapping> = {}) => ({
  ...{ id: fromCode, kind: 'COMPONENT' as const, fromStandard: '2013', toStandard: '2026' },
  ...{ fromCode, targetCodes, basis: 'SAME_NAME' as const },
  ...{ confirmedAt: null, confirmedByName: null, version: 1 },
  ...given,
})
const classes = [
  aClass('2013', 'C0101', '上水井盖'),
  aClass('2013', 'C0102', '污水井盖'),
  aClass('2026', 'C01001', '供水井盖'),
]

describe('对照行 a mapping with its classes', () => {
  test('says which other classes go to the same one, and such a one is not clear', () => {
    const rows = mappingRows(
      [aMapping('C0101', ['C01001']), aMapping('C0102', ['C01001'])],
      classes,
    )
    expect(rows.map(({ sharing }) => sharing)).toEqual([['C0102'], ['C0101']])
    expect(rows.map(isClear)).toEqual([false, false])
    expect(rows[0]?.targets.map(({ name }) => name)).toEqual(['供水井盖'])
  })

  test.each([
    [{}, true],
    [{ basis: 'SAME_WORDS' as const }, true],
    [{ basis: 'SIMILAR' as const }, false],
    [{ targetCodes: ['C01001', 'C01002'] }, false],
    [{ targetCodes: [] }, false],
    [{ confirmedAt: '2026-03-02T02:00:00Z' }, false],
  ])('%j: confirmed together with the others %s', (given, clear) => {
    const [row] = mappingRows([aMapping('C0101', ['C01001'], given)], classes)
    expect(row !== undefined && isClear(row)).toBe(clear)
  })

  test.each([
    [{}, ['C0101', 'C0102']],
    [{ text: '供水' }, ['C0101']],
    [{ text: 'c0102' }, ['C0102']],
    [{ state: 'CONFIRMED' }, ['C0102']],
    [{ state: 'OPEN' }, ['C0101']],
    [{ basis: 'NONE' }, ['C0102']],
    [{ kind: 'MATTER' }, []],
  ])('%j finds %j', (wanted, found) => {
    const none = { basis: 'NONE' as const, confirmedAt: '2026-03-02T02:00:00Z' }
    const rows = mappingRows([aMapping('C0101', ['C01001']), aMapping('C0102', [], none)], classes)
    expect(mappingsFound(rows, wanted).map(({ fromCode }) => fromCode)).toEqual(found)
  })
})

describe('导出条件 what is exported of a mapping', () => {
  const pair = { fromStandard: '2013', toStandard: '2026' }

  test.each([
    [{}, {}],
    [
      { text: '井盖', kind: 'MATTER' },
      { text: '井盖', classKind: 'MATTER' },
    ],
    [
      { state: 'OPEN', basis: 'NONE' },
      { confirmed: false, mappingBasis: 'NONE' },
    ],
    [{ state: 'CONFIRMED' }, { confirmed: true }],
    [{ state: 'LOST', basis: 1, text: '' }, {}],
  ])('%j of the address asks for %j', (address, asked) => {
    const { standard, toStandard, ...others } = JSON.parse(
      JSON.stringify(mappingFilterOf(pair, address)),
    )
    expect([standard, toStandard, others]).toEqual(['2013', '2026', asked])
  })
})
