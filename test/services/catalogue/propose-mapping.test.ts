import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { likeness, proposeMapping } from '../../../services/catalogue/propose-mapping.ts'
import { readClasses } from '../../../services/catalogue/read-classes.ts'

const aClass = (code: string, name: string) => ({
  ...{ kind: code.startsWith('C') ? ('COMPONENT' as const) : ('MATTER' as const), code, name },
})
const proposed = (from: readonly [string, string], ...to: readonly (readonly [string, string])[]) =>
  proposeMapping(
    [aClass(...from)],
    to.map((one) => aClass(...one)),
  )[0]

describe('对照建议 successors are proposed by name', () => {
  test.each([
    // class                     later classes                                          why           successors
    [
      ['C0102', '污水井盖'],
      [
        ['C01002', '污水井盖'],
        ['C01003', '雨水井盖'],
      ],
      'SAME_NAME',
      ['C01002'],
    ],
    [['E0114', '道路遗撒'], [['E06014', '道路遗撒（洒）']], 'SAME_WORDS', ['E06014']],
    [['C0305', '垃圾箱（果皮箱、桶）'], [['C03005', '垃圾箱']], 'SAME_WORDS', ['C03005']],
    [
      ['C0127', '通讯交接箱'],
      [
        ['C01027', '通信交接箱'],
        ['C02008', '立交桥'],
      ],
      'SIMILAR',
      ['C01027'],
    ],
    [['C0405', '花钵花架'], [['C04005', '花架花钵']], 'SIMILAR', ['C04005']],
    [['C0219', '渠化岛'], [['C02019', '安全岛']], 'NONE', []],
    [['C0102', '污水井盖'], [['E01002', '污水井盖']], 'NONE', []],
  ] as const)('%j among %j: %s %j', (from, to, basis, targetCodes) => {
    expect(proposed(from, ...to)).toMatchObject({ fromCode: from[0], basis, targetCodes })
  })

  test('of several equally alike the one that kept its number, else all of them for a person to choose', () => {
    const covers = [
      ['C01002', '污水井盖'],
      ['C01001', '供水井盖'],
    ] as const
    expect(proposed(['C0101', '上水井盖'], ...covers)?.targetCodes).toEqual(['C01001'])
    expect(proposed(['C0199', '上水井盖'], ...covers)?.targetCodes).toEqual(['C01001', 'C01002'])
  })

  test('several classes may go to one', () => {
    const both = proposeMapping(
      [aClass('C0301', '垃圾箱'), aClass('C0302', '垃圾箱（桶）')],
      [aClass('C03005', '垃圾箱')],
    )
    expect(both.map(({ targetCodes }) => targetCodes)).toEqual([['C03005'], ['C03005']])
  })

  test('a name of signs only is like nothing', () => {
    expect(likeness('（）', '（）')).toBe(0)
  })
})

describe('全国目录 the catalogues of 2013 and 2026', () => {
  const read = async (name: string) => readClasses(await readFile(`demo/catalogue/${name}.csv`))

  test('are read whole, and the city’s extensions take no number of the standard', async () => {
    const [old, later, own] = [await read('2013'), await read('2026'), await read('2013-yuncheng')]
    expect([old.length, later.length, own.length]).toEqual([197, 403, 58])
    const numbers = new Set(old.map(({ code }) => code))
    expect(own.filter(({ code }) => numbers.has(code))).toEqual([])
  })

  test('172 classes keep their name, and every class has an answer', async () => {
    const old = [...(await read('2013')), ...(await read('2013-yuncheng'))]
    const mapping = proposeMapping(old, await read('2026'))
    const of = (basis: string) => mapping.filter((one) => one.basis === basis).length
    expect(mapping).toHaveLength(old.length)
    expect(of('SAME_NAME')).toBe(172)
    expect(mapping.find(({ fromCode }) => fromCode === 'C0101')?.targetCodes).toEqual(['C01001'])
    expect(of('SAME_WORDS') + of('SIMILAR') + of('NONE')).toBe(83)
  })
})

describe('拒绝 a file of classes is read whole or not at all', () => {
  const file = (...lines: string[]) =>
    Buffer.from(['kind,major_code,major_name,code,name,name_en,sourced', ...lines].join('\n'))
  const good = 'COMPONENT,C01,公用设施,C0101,上水井盖,Manhole cover,yes'

  test('Chinese kinds are understood, and doubt is kept', async () => {
    const [one] = await readClasses(file('事项,E01,市容环境,E0101,私搭乱建,,no'))
    expect(one).toMatchObject({ kind: 'MATTER', code: 'E0101', sourced: false })
  })

  test.each([
    ['a code twice', [good, good]],
    ['no code', [good, 'COMPONENT,C01,公用设施,,污水井盖,,yes']],
    ['an unknown kind', ['THING,C01,公用设施,C0102,污水井盖,,yes']],
    ['a class without name', ['COMPONENT,C01,公用设施,C0102,,,yes']],
  ])('%s', async (_what, lines) => {
    await expect(readClasses(file(...lines))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  })
})
