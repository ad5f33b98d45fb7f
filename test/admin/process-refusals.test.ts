import { describe, expect, test } from 'vitest'
import { ApiError } from '../../admin/src/api/api-error.ts'
import { reasonOf, refusalOf, uploadRefusalOf } from '../../admin/src/processes/refusal-of.ts'

const tooLong = new ApiError('MODEL_INVALID', 'A text of the model is longer than 2000 characters.')

describe('拒绝 a refusal of a process model', () => {
  test('says in its own words what is wrong with the model', () => {
    expect(uploadRefusalOf(tooLong)).toBe('processes.uploadRefused')
    expect(refusalOf(tooLong)).toBe('processes.refused.MODEL_INVALID')
    expect(reasonOf(tooLong)).toBe('A text of the model is longer than 2000 characters.')
  })

  test('that the page says all about has no second sentence', () => {
    const away = new ApiError('ENGINE_UNAVAILABLE', 'The engine is away.')
    expect(uploadRefusalOf(away)).toBe('errors.ENGINE_UNAVAILABLE')
    expect(reasonOf(away)).toBeNull()
    expect(reasonOf(new Error('a fault'))).toBeNull()
  })
})
