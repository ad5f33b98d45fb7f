import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canonicalText, contentHash } from '../../../services/command-manual/content-hash.ts'
import type { ManualLine } from '../../../services/command-manual/difference.ts'
import { aLine } from './a-line.ts'

const of = (...lines: ManualLine[]) => ({ standard: '2013', lines })
const law = { kind: 'LAW', title: '《城市道路管理条例》', reference: '第二十三条' } as const
const rule = { kind: 'STREET_BY_PLACE', phrase: '所属街办', unitId: null, unitName: null } as const

describe('内容校验码 one hash over all that an edition rules', () => {
  test('the canonical text is what its description says, so that anybody can compute the hash', () => {
    const content = of(aLine({ conditionNo: 2, rules: [rule] }), aLine())
    const line = (number: number, rules: string) =>
      `["COMPONENT","C0102","雨水井盖","C01","公用设施",${number},"缺失","恢复","2紧急工作时",2,"URGENT_HOUR","排水中心","市城管局",${rules}]`
    const written = [
      'zhihui-manual/1',
      '"2013"',
      line(1, '[["排水中心","NAMED_UNIT","市排水中心"]]'),
      line(2, '[["所属街办","STREET_BY_PLACE",null]]'),
      '',
    ].join('\n')
    expect(canonicalText(content)).toBe(written)
    expect(contentHash(content)).toBe(createHash('sha256').update(written).digest('hex'))
    expect(contentHash(content)).toMatch(/^[0-9a-f]{64}$/)
  })

  test('a line that asks for evidence or names its grounds says so at its end, in a second form; no other line changes', () => {
    const plain = aLine({ conditionNo: 2 })
    const content = of(aLine({ evidenceRequired: '照片', legalBases: [law] }), plain)
    const [form, , first = '', second] = canonicalText(content).split('\n')
    expect(form).toBe('zhihui-manual/2')
    expect(first).toMatch(/"市城管局",\[\[.*\]\],\{.*\}\]$/u)
    expect(JSON.parse(first).at(-1)).toEqual({
      evidenceRequired: '照片',
      legalBases: [['LAW', '《城市道路管理条例》', '第二十三条']],
    })
    expect(second).toBe(canonicalText(of(plain)).split('\n')[2])
  })

  test('an exception and its scope stand at its end, in a third form; no other line changes', () => {
    const plain = aLine({ conditionNo: 2 })
    const scope = { exceptionTo: 2, season: '11-15~03-15', hours: '22:00~06:00' }
    const content = of(aLine({ ...scope, areaUnitId: 'street', areaName: '老城街道' }), plain)
    const [form, , first = '', second] = canonicalText(content).split('\n')
    expect(form).toBe('zhihui-manual/3')
    expect(JSON.stringify(JSON.parse(first).at(-1))).toBe(
      '{"exceptionTo":2,"area":"老城街道","season":"11-15~03-15","hours":"22:00~06:00"}',
    )
    expect(second).toBe(canonicalText(of(plain)).split('\n')[2])
  })

  test('a line with levels of its own says so at its end, in a fourth form; no other line changes', () => {
    const plain = aLine({ conditionNo: 2 })
    const ladder: ManualLine['ladder'] = [
      { percent: 50, offices: ['LEADER'], raisesPriority: false, answerHours: null },
      { percent: 100, offices: ['HOLDER', 'DESK'], raisesPriority: false, answerHours: null },
    ]
    const content = of(aLine({ ladder, hours: '22:00~06:00' }), plain)
    const [form, , first = '', second] = canonicalText(content).split('\n')
    expect(form).toBe('zhihui-manual/4')
    expect(JSON.parse(first).at(-1)).toEqual({
      hours: '22:00~06:00',
      ladder: [
        [50, 'LEADER'],
        [100, 'HOLDER', 'DESK'],
      ],
    })
    expect(second).toBe(canonicalText(of(plain)).split('\n')[2])
  })
})

describe('内容校验码 what a level does beside telling somebody', () => {
  test.each([
    ['提高优先级 raises the priority', { raisesPriority: true }],
    ['督办 opens a supervision order', { answerHours: 24 }],
    ['does both', { raisesPriority: true, answerHours: 24 }],
  ])('a level that %s ends with that, in a fifth form; no other level changes', (_, acts) => {
    const level = (percent: number, does = {}) => ({
      ...{ percent, offices: ['HOLDER' as const], raisesPriority: false, answerHours: null },
      ...does,
    })
    const calm = aLine({ conditionNo: 2, ladder: [level(80), level(100)] })
    const content = of(aLine({ ladder: [level(80), level(100, acts)] }), calm)
    const [form, , first = '', second] = canonicalText(content).split('\n')
    expect(form).toBe('zhihui-manual/5')
    expect(JSON.parse(first).at(-1)).toEqual({
      ladder: [
        [80, 'HOLDER'],
        [100, 'HOLDER', acts],
      ],
    })
    const [formOfCalm, , alone] = canonicalText(of(calm)).split('\n')
    expect([formOfCalm, alone]).toEqual(['zhihui-manual/4', second])
  })
})

describe('内容校验码 how cases of a line are dispatched', () => {
  test.each(['AUTOMATIC', 'PROPOSED'] as const)(
    'a line that says %s ends with that, in a sixth form; no other line changes',
    (dispatch) => {
      const plain = aLine({ conditionNo: 2, urgent: true })
      const [form, , first = '', second] = canonicalText(
        of(aLine({ dispatch, urgent: true }), plain),
      ).split('\n')
      expect(form).toBe('zhihui-manual/6')
      expect(JSON.stringify(JSON.parse(first).at(-1))).toBe(
        `{"urgent":true,"dispatch":"${dispatch}"}`,
      )
      expect(second).toBe(canonicalText(of(plain)).split('\n')[2])
    },
  )
})

test('核查要求 a line whose handling is not verified ends with that, in a seventh form; no other line changes', () => {
  const plain = aLine({ conditionNo: 2, dispatch: 'PROPOSED' })
  const content = of(aLine({ verification: 'NONE', dispatch: 'AUTOMATIC' }), plain)
  const [form, , first = '', second] = canonicalText(content).split('\n')
  expect(form).toBe('zhihui-manual/7')
  expect(JSON.stringify(JSON.parse(first).at(-1))).toBe(
    '{"dispatch":"AUTOMATIC","verification":"NONE"}',
  )
  expect(second).toBe(canonicalText(of(plain)).split('\n')[2])
})

test('抽查 a line whose handling is verified by samples ends with that, in an eighth form; one that is not verified stays as it was', () => {
  const unverified = aLine({ conditionNo: 2, verification: 'NONE' })
  const content = of(aLine({ verification: 'SAMPLED' }), unverified)
  const [form, , first = '', second] = canonicalText(content).split('\n')
  expect(form).toBe('zhihui-manual/8')
  expect(JSON.stringify(JSON.parse(first).at(-1))).toBe('{"verification":"SAMPLED"}')
  expect(second).toBe(canonicalText(of(unverified)).split('\n')[2])
})

test('区域类别、案件等级 a line for one class or grade ends with them, in a ninth form; no other line changes', () => {
  const sampled = aLine({ conditionNo: 2, verification: 'SAMPLED' })
  const content = of(
    aLine({ areaClass: 'FIRST', season: '11-15~03-15', grade: 'SEVERE', verification: 'NONE' }),
    sampled,
  )
  const [form, , first = '', second] = canonicalText(content).split('\n')
  expect(form).toBe('zhihui-manual/9')
  expect(JSON.stringify(JSON.parse(first).at(-1))).toBe(
    '{"season":"11-15~03-15","verification":"NONE","areaClass":"FIRST","grade":"SEVERE"}',
  )
  expect(second).toBe(canonicalText(of(sampled)).split('\n')[2])
})

test('分段时限 a line whose limit has stages ends with them, in a tenth form; another line stays as it was', () => {
  const other = aLine({ conditionNo: 2 })
  const content = of(aLine({ limitStages: '停工1紧急工作时' }), other)
  const [form, , first = '', second] = canonicalText(content).split('\n')
  expect(form).toBe('zhihui-manual/10')
  expect(JSON.stringify(JSON.parse(first).at(-1))).toBe('{"limitStages":"停工1紧急工作时"}')
  expect(second).toBe(canonicalText(of(other)).split('\n')[2])
})

test('简易流程 a line that takes the quick path ends with that, in an eleventh form; another line stays as it was', () => {
  const other = aLine({ conditionNo: 2 })
  const [form, , first = '', second] = canonicalText(
    of(aLine({ limitStages: '停工1紧急工作时', quickPath: true }), other),
  ).split('\n')
  expect(form).toBe('zhihui-manual/11')
  expect(JSON.stringify(JSON.parse(first).at(-1))).toBe(
    '{"limitStages":"停工1紧急工作时","quickPath":true}',
  )
  expect(second).toBe(canonicalText(of(other)).split('\n')[2])
})

describe('内容校验码 what does and what does not make another hash', () => {
  test('whatever a level does beside telling somebody makes another hash', () => {
    const hashOf = (raisesPriority: boolean, answerHours: number | null) => {
      const level = { percent: 50, offices: ['LEADER' as const], raisesPriority, answerHours }
      return contentHash(of(aLine({ ladder: [level] })))
    }
    const hashes = [hashOf(false, null), hashOf(true, null), hashOf(false, 24), hashOf(false, 8)]
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  test('grounds in another order, or the same words as another kind, make another hash', () => {
    const list = { kind: 'RESPONSIBILITY_LIST', title: '权责清单', reference: '第3项' } as const
    const hashOf = (...legalBases: ManualLine['legalBases']) =>
      contentHash(of(aLine({ legalBases })))
    const hashes = [
      hashOf(law, list),
      hashOf(list, law),
      hashOf(law),
      hashOf({ ...law, kind: 'OTHER' }),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  test('the order in which lines are read, their ids and two spellings of one sign do not', () => {
    const lines = [aLine({ conditionNo: 10 }), aLine({ conditionNo: 9 }), aLine({ kind: 'MATTER' })]
    expect(contentHash(of(...lines.toReversed()))).toBe(contentHash(of(...lines)))
    const [composed, apart] = ['\u00e9', 'e\u0301']
    expect(contentHash(of(aLine({ closingCondition: apart })))).toBe(
      contentHash(of(aLine({ closingCondition: composed }))),
    )
  })
})

describe('内容校验码 all that a line says is part of it', () => {
  test.each<[string, Partial<ManualLine>]>([
    ['limit', { limitValue: 3 }],
    ['unit of the limit', { limitUnit: 'WORKING_HOUR' }],
    ['limit in words', { limitText: '2小时' }],
    ['filing condition', { filingCondition: '破损' }],
    ['closing condition', { closingCondition: '更换' }],
    ['units in words', { unitsText: '街办' }],
    ['department in charge', { supervisingText: '市水务局' }],
    ['class', { className: '污水井盖' }],
    ['rule', { rules: [rule] }],
    ['evidence required', { evidenceRequired: '处置前后照片' }],
    ['legal basis', { legalBases: [law] }],
    ['urgent flag', { urgent: true }],
    ['self-handling flag', { selfHandling: true }],
    ['quick path', { quickPath: true }],
    ['line to which it is an exception', { exceptionTo: 2 }],
    ['area', { areaName: '老城街道' }],
    ['area class', { areaClass: 'SECOND' }],
    ['grade', { grade: 'MAJOR' }],
    ['season', { season: '11-15~03-15' }],
    ['time of day', { hours: '22:00~06:00' }],
    ['way of dispatch', { dispatch: 'PROPOSED' }],
    ['demand of verification', { verification: 'NONE' }],
    [
      'ladder',
      {
        ladder: [{ percent: 50, offices: ['LEADER'], raisesPriority: false, answerHours: null }],
      },
    ],
  ])('another %s makes another hash', (_what, given) => {
    expect(contentHash(of(aLine(given)))).not.toBe(contentHash(of(aLine())))
  })
})
