import { describe, expect, test } from 'vitest'
import { labelIn, labelOf, textsOf } from '../../admin/src/labels/labels.ts'

const label = (kind: 'STEP' | 'ROLE', key: string, name: string, nameEn = '') =>
  ({ kind, key, name, nameEn, version: 1 }) as const
const labels = [
  label('STEP', 'userTask_FileCase', '登记立案'),
  label('ROLE', 'SHIFT_LEADER', '当班长', 'Duty chief'),
  label('ROLE', 'LEADER', '', 'Head'),
]

describe('名称 what the city calls steps and roles', () => {
  test('a role’s text is replaced only in the language in which it was named', () => {
    expect(textsOf('ROLE', labels, 'zh')).toEqual({ SHIFT_LEADER: '当班长' })
    expect(textsOf('ROLE', labels, 'en')).toEqual({ SHIFT_LEADER: 'Duty chief', LEADER: 'Head' })
  })

  test('a step without a name of the city’s has none', () => {
    const step = labelOf(labels, 'STEP', 'userTask_FileCase')
    expect([labelIn(step, 'zh'), labelIn(step, 'en')]).toEqual(['登记立案', undefined])
    expect(labelIn(labelOf(labels, 'STEP', 'userTask_CloseCase'), 'zh')).toBeUndefined()
  })
})
