import { describe, expect, test } from 'vitest'
import { matching, mentionAt, stillIn, withMention } from '../../admin/src/mentions/mention.ts'

const people = [
  { id: '1', name: '李四' },
  { id: '2', name: '王李' },
  { id: '3', name: 'Anna' },
]

describe('提及 mentioning a colleague', () => {
  test.each([
    ['请 @李', 4, { from: 2, query: '李' }],
    ['@', 1, { from: 0, query: '' }],
    ['请@李四 尽快', 7, null],
    ['a@b', 3, null],
    ['请@李', 1, null],
  ])('in %j with the caret at %d: %j', (text, caret, mention) => {
    expect(mentionAt(text, caret)).toEqual(mention)
  })

  test('those who begin with what was typed come first', () => {
    expect(matching(people, '李').map(({ name }) => name)).toEqual(['李四', '王李'])
    expect(matching(people, 'an').map(({ name }) => name)).toEqual(['Anna'])
    expect(matching(people, 'x')).toEqual([])
  })

  test('a chosen name takes the place of what was typed', () => {
    const chosen = withMention('请 @李尽快', { from: 2, query: '李' }, '李四')
    expect(chosen).toEqual({ text: '请 @李四 尽快', caret: 6 })
  })

  test('whoever is no longer in the text is not told', () => {
    expect(stillIn('请 @李四 看一下', [...people, ...people])).toEqual(['1'])
    expect(stillIn('不用了', people)).toEqual([])
  })
})
