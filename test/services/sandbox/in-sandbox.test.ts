import { expect, test } from 'vitest'
import { byInstant } from '../../../services/manual-examples/examine-on-engine.ts'
import { fromSandbox, inSandbox } from '../../../services/sandbox/in-sandbox.ts'

const id = '0190f0a0-1111-7222-8333-444455556666'

test('沙盒标识 an id has always the same one in the sandbox, and another one for every run', () => {
  expect(inSandbox(id)).toBe(inSandbox(id))
  expect(new Set([id, inSandbox(id), inSandbox(id, 'one'), inSandbox(id, 'two')]).size).toBe(4)
  expect(inSandbox(id)).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
})

test('原标识 what is read in a sandbox speaks of the city; what only the sandbox has keeps its id', () => {
  const back = fromSandbox(new Map([[inSandbox(id), id]]))
  const own = inSandbox('another')
  expect(back({ units: [{ unitId: inSandbox(id), name: '街道' }], entryId: own })).toEqual({
    units: [{ unitId: id, name: '街道' }],
    entryId: own,
  })
})

test('按时刻 examples are filed the earliest first, and none again that has been', () => {
  const at = (hour: number) => ({ id: String(hour), reportedAt: new Date(hour * 3_600_000) })
  expect(byInstant([at(3), at(1), at(2)], new Set(['2'])).map(({ id }) => id)).toEqual(['1', '3'])
})
