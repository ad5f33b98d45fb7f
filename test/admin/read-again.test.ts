import { describe, expect, test } from 'vitest'
import { ApiError, type ErrorCode } from '../../admin/src/api/api-error.ts'
import { readingAgain } from '../../admin/src/api/read-again.ts'

describe('冲突 where somebody else was faster', () => {
  /** How often it was read again, and what was said to whoever pressed. */
  const tried = async (code: ErrorCode | null) => {
    let read = 0
    const act = async () => {
      if (code !== null) throw new ApiError(code, code)
      return 'done'
    }
    const readAgain = async () => {
      read += 1
    }
    const said = await readingAgain(act, readAgain)({}).catch((error: ApiError) => error.code)
    return [read, said]
  }

  test.each([
    ['VERSION_CONFLICT', 1],
    ['FORBIDDEN', 0],
  ] as const)('%s is told, after %d readings', async (code, readings) => {
    expect(await tried(code)).toEqual([readings, code])
  })

  test('what is done is not read again', async () => {
    expect(await tried(null)).toEqual([0, 'done'])
  })
})
