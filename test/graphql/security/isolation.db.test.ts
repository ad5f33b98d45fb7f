import { isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../../../graphql/schema.ts'
import { type FourCities, fourCities } from './four-cities.ts'
import { guessesOf, soughtIn } from './guesses.ts'
import { answer, codeFor, isLeak, operationsOf, problemsOf } from './leaks.ts'
import { canariesIn } from './plant.ts'
import { nodeOf, type Operation, operationOf, rootFields, takesId } from './root-fields.ts'
import { rowHashes } from './row-hashes.ts'
import { nodeTypes, unselected } from './selections.ts'

/** Seen by other tests: what acts answer, what subscriptions tell, in what two editions differ, what stands in a file, and what places above have published. */
const elsewhere =
  /^(Query|Mutation|Subscription|Refusal|CaseRefusal|HandledCases|\w+Success|Revealed\w+|\w+Change|Read(Line|Phrase)|Bulk\w+|ListExport|NewsItem|ImportedLine|ManualLine(Rule|Change)?|ManualDifferenceLinesConnectionEdge|ProcessDifference|ComparedProcess|ComparedDocument|PartDifference|PropertyDifference|ExplainedLine|ManualSheet|ManualHeading|ImportDifference|UpstreamManual|ManualDrift\w*|DriftedManualLine)$/
const queries = rootFields('query')
const mutations = rootFields('mutation').filter(({ name }) => name !== 'signOut')

const ownOnly =
  /\b(savedView|bulkAct|bulkOutcomes|handover|listExport)\(|\.\.\. on (SavedView|BulkAct|Handover|ListExport) \{/
/** A view is kept for one person or the people of one role, a bulk act or an export for one person, a handover for two; a sample is no class. */
const refusalsOf = ({ document }: Operation) => [
  ...(ownOnly.test(document) ? ['NOT_FOUND'] : []),
  ...(/\breportPreview\(/.test(document) ? ['CLASS_UNKNOWN'] : []),
  // a planted model is no model
  ...(/\bprocessDifference\(/.test(document) ? ['MODEL_INVALID'] : []),
  // a planted word is no file
  ...(/\bmanualHeadings\(/.test(document) ? ['MANUAL_UNREADABLE'] : []),
]

let cities: FourCities
beforeAll(async () => {
  cities = await fourCities()
})
afterAll(() => cities.close())

describe('对照 what the own city’s people see', () => {
  const witnesses = [
    'COLLECTOR',
    'CITY_ADMINISTRATOR',
    'SECURITY_ADMINISTRATOR',
    'AUDITOR',
    'SYSTEM_ADMINISTRATOR',
  ]

  test('has every type of the schema in it, so that a leak of any would be seen', async () => {
    const own = cities.of('own')
    const texts: string[] = []
    for (const asker of cities.askers.filter(({ name }) => witnesses.includes(name)))
      for (const field of queries)
        for (const operation of operationsOf(field, own)) {
          const { text, code } = await answer(asker, operation, field.name)
          const codes = ['ANSWERED', 'FORBIDDEN', ...refusalsOf(operation)]
          expect(codes, `${field.name} ${text.slice(0, 300)}`).toContain(code)
          texts.push(text)
        }
    const seen = new Set(texts.join().match(/(?<="__typename":")\w+/g))
    const types = Object.values(schema.getTypeMap()).filter(isObjectType)
    const unseen = types
      .map(({ name }) => name)
      .filter((name) => !/^__/.test(name) && !seen.has(name))
    expect(unseen.filter((name) => !elsewhere.test(name))).toEqual([])
    expect(unselected()).toEqual([])
  }, 120_000)

  test('is found by each word that a query looks for, so that a leak by any would be seen', async () => {
    const own = cities.of('own')
    const found = await Promise.all(
      queries.flatMap((field) =>
        guessesOf(field, own).map(async (operation) => {
          const able = cities.askers.find((it) => it.role && codeFor(it, field) !== 'FORBIDDEN')
          if (able === undefined) throw new Error(`Nobody may use ${field.name}`)
          const { text } = await answer(able, operation, field.name)
          return [operation.document, canariesIn(text).some(({ relation }) => relation === 'own')]
        }),
      ),
    )
    expect(found.filter(([, seen]) => !seen)).toEqual([])
    expect(found.length).toBeGreaterThanOrEqual(Object.keys(soughtIn).length)
  })
})

describe('城市隔离 another city’s rows', () => {
  test.each(['stranger', 'above', 'below'] as const)(
    'of a city that is %s: no query shows what it must not, no act changes a row',
    async (relation) => {
      const { askers, owner, others, of } = cities
      // of the one below everything may be read
      const fields = relation === 'below' ? mutations : [...queries, ...mutations]
      const hashes = async () => {
        const all: unknown[] = []
        for (const { cityId } of others) all.push(await rowHashes(owner, cityId))
        return all
      }
      const before = await hashes()
      expect(await problemsOf({ askers, fields, planted: of(relation) })).toEqual([])
      expect(await hashes()).toEqual(before)
    },
    180_000,
  )

  test('by an id of the wrong type nothing is found either', async () => {
    const strange = cities.of('stranger')
    const codes = new Set<string>()
    // the sample of an export names no row, and many at once are refused
    const asking = [...queries, ...mutations].filter(({ name }) => name !== 'exportList')
    for (const field of asking.filter(takesId))
      for (const { name: typename } of nodeTypes) {
        const asker = cities.askers.find((it) => codeFor(it, field) !== 'FORBIDDEN')
        if (asker === undefined) throw new Error(`Nobody may use ${field.name}`)
        const { text, code } = await answer(
          asker,
          operationOf(field, strange, typename),
          field.name,
        )
        expect(canariesIn(text).filter(isLeak)).toEqual([])
        codes.add(code)
      }
    expect([...codes].toSorted()).toEqual(['ANSWERED', 'NOT_FOUND'])
    expect(
      Object.values(nodeOf).every((name) => nodeTypes.some((node) => node.name === name)),
    ).toBe(true)
    // every field that takes an id by every type there is
  }, 180_000)

  test('nothing of it all was a fault', () => expect(cities.served.faults).toEqual([]))
})
