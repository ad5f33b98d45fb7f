import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { compileToDmn } from '../../../services/command-manual/compile-to-dmn.ts'
import { unlimited } from '../../../services/command-manual/line-scope.ts'
import {
  type EditionFacts,
  fallbackAnswer,
  manualDecisionId,
  manualDecisions,
} from '../../../services/command-manual/manual-decision.ts'
import { matchEntry } from '../../../services/command-manual/match-entry.ts'
import { realEdition } from './decisions.ts'
import { type ReadDecision, readDecisions } from './evaluate-dmn.ts'
import { filings, ordinary, withExceptions } from './scoped-edition.ts'

const readAll = async (facts: EditionFacts): Promise<ReadDecision[]> =>
  (await Promise.all(compileToDmn(facts).map(({ content }) => readDecisions(content)))).flat()

describe('编译 the real manual as DMN', () => {
  let facts: EditionFacts
  let decisions: ReadDecision[]
  beforeAll(async () => {
    facts = await realEdition()
    decisions = await readAll(facts)
  })

  test('is one resource a major class and one decision a minor class, the first matching row decides', () => {
    expect(compileToDmn(facts)).toHaveLength(11)
    expect(decisions).toHaveLength(190)
    expect(new Set(decisions.map(({ hitPolicy }) => hitPolicy))).toEqual(new Set(['FIRST']))
  })

  test('every id is a valid XML id, and stands once in its file', () => {
    for (const { content } of compileToDmn(facts)) {
      const ids = [...content.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id ?? '')
      expect(ids.filter((id) => !/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id))).toEqual([])
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('上水井盖 a missing manhole cover: 2 urgent hours, the water-saving center or the owner', () => {
    const id = manualDecisionId({ ...facts, kind: 'COMPONENT', classCode: 'C0101' })
    expect(id).toBe('manual.140800.1.2013.COMPONENT.C0101')
    expect(decisions.find((decision) => decision.id === id)?.answer({ conditionNo: 1 })).toEqual({
      entryId: 'entry-C0101-1',
      conditionNo: 1,
      limitValue: 2,
      limitUnit: 'URGENT_HOUR',
      rules: [expect.stringMatching(/^NAMED_UNIT:UNIT-\d+$/u), 'OWNER_BY_REGISTER'],
    })
  })

  test('matcher and compiled rows agree for every class and any condition', () => {
    const matched = manualDecisions(facts).flatMap((major) => major.decisions)
    const conditionNo = fc.option(fc.integer({ min: -1, max: 12 }))
    fc.assert(
      fc.property(fc.constantFrom(...matched), conditionNo, (decision, given) => {
        const read = decisions.find(({ id }) => id === decision.id)
        expect(read?.answer({ conditionNo: given })).toEqual(
          matchEntry(decision, { ...ordinary, conditionNo: given }),
        )
      }),
      { numRuns: 500 },
    )
  })
})

describe('兜底 no class and no condition is without an answer', () => {
  const water = {
    standard: '2013',
    kind: 'COMPONENT',
    code: 'C0101',
    name: '上水井盖 <“&”>',
    majorCode: 'C01',
    majorName: '公用设施',
  } as const
  const facts: EditionFacts = {
    cityCode: '140800',
    edition: 2,
    standard: '2013',
    classes: [water, { ...water, standard: 'GB/T 47678.5', code: 'C01001' }],
    entries: [],
  }

  test('a class without entries answers with the fallback desk', async () => {
    const decisions = await readAll(facts)
    expect(decisions.map(({ id }) => id)).toEqual([
      'manual.140800.2.2013.COMPONENT.C0101',
      'manual.140800.2.GB-T-47678.5.COMPONENT.C01001',
    ])
    expect(decisions.map(({ answer }) => answer({ conditionNo: 1 }))).toEqual([
      fallbackAnswer,
      fallbackAnswer,
    ])
  })

  test('two classes with one decision id are refused', () => {
    expect(() => compileToDmn({ ...facts, classes: [water, water] })).toThrow(
      expect.objectContaining({ code: 'MODEL_INVALID' }),
    )
  })

  test('whatever stands in a unit code or an entry id comes out as it went in', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((any) => any.replace(/\p{C}/gu, ''))
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        const entry = {
          id: `id ${any}`,
          kind: 'COMPONENT',
          classCode: 'C0101',
          conditionNo: 1,
          exceptionTo: null,
          scope: unlimited,
          limitValue: 0.5,
          limitUnit: 'WORKING_HOUR',
          rules: [{ kind: 'NAMED_UNIT', unitCode: any }],
        } as const
        const [decision] = await readAll({ ...facts, entries: [entry] })
        expect(decision?.answer({ conditionNo: 1 })).toMatchObject({
          entryId: `id ${any}`,
          rules: [`NAMED_UNIT:${any}`],
        })
      }),
      { numRuns: 50 },
    )
  })
})

describe('适用范围 lines that answer somewhere or at some time only', () => {
  test('a decision without such lines is compiled as it was before there were any', async () => {
    const compiled = compileToDmn(await realEdition())
    const hash = createHash('sha256').update(JSON.stringify(compiled)).digest('hex')
    expect(hash).toBe('eb462af258c5a3783780700f1270e617735cc96df365245edf227bfdbbe188a2')
  })

  test('every line is reached, and matcher and compiled rows agree on both sides of every span', async () => {
    const real = await realEdition()
    const facts = withExceptions({ ...real, entries: real.entries.slice(0, 1) })
    const read = await readAll(facts)
    const reached = new Set<string>()
    for (const decision of manualDecisions(facts).flatMap((major) => major.decisions)) {
      const conditions = new Set(decision.rows.map((row) => row.conditionNo))
      const compiled = read.find(({ id }) => id === decision.id)
      for (const conditionNo of conditions)
        for (const filing of conditions.size > 1 ? filings : [ordinary]) {
          const given = { ...filing, conditionNo }
          const matched = matchEntry(decision, given)
          expect(compiled?.answer(given)).toEqual(matched)
          reached.add(matched.entryId)
        }
    }
    expect([...reached].toSorted()).toEqual(['', ...facts.entries.map(({ id }) => id)].toSorted())
  })

  test('the more specific line answers: a street before a district, then an area class, a grade, a season, hours', async () => {
    const real = await realEdition()
    const [entry] = real.entries
    if (entry === undefined) throw new Error('The manual is empty.')
    const facts = withExceptions({ ...real, entries: [entry] })
    const decision = manualDecisions(facts)
      .flatMap((major) => major.decisions)
      .find(({ rows }) => rows.length > 1)
    const answers = (given: Partial<typeof ordinary>) => {
      const asked = { ...ordinary, ...given, conditionNo: entry.conditionNo }
      const { entryId } = matchEntry(decision ?? { rows: [] }, asked)
      return entryId.replace(`${entry.id}`, '').replace('-exception-', '')
    }
    const [oldTown, north] = [{ streetId: 'street-老城' }, { districtId: 'district-north' }]
    const [first, severe] = [{ areaClass: 'FIRST' }, { grade: 'SEVERE' }] as const
    const [winter, night] = [{ monthDay: 1201 }, { minuteOfDay: 1400 }]
    expect(answers({})).toBe('')
    expect(answers(night)).toBe('4')
    expect(answers({ ...winter, ...night })).toBe('2')
    expect(answers({ ...north, ...night })).toBe('4')
    expect(answers({ ...north, ...winter, ...night })).toBe('1')
    expect(answers({ ...oldTown, ...north, ...winter })).toBe('0')
    expect(answers({ ...oldTown, ...winter, ...night })).toBe('5')
    expect(answers({ ...first, ...severe, ...winter, ...night })).toBe('6')
    expect(answers({ ...severe, ...night })).toBe('8')
    expect(answers({ ...severe, ...winter, ...night })).toBe('9')
    expect(answers({ ...north, ...first, ...severe, ...winter })).toBe('1')
    expect(answers({ ...oldTown, areaClass: 'SECOND', ...severe, ...night })).toBe('10')
    expect(answers({ ...oldTown, ...first, ...severe, ...night })).toBe('0')
    expect(answers({ areaClass: 'SECOND', grade: 'MAJOR', ...winter })).toBe('7')
  })
})
