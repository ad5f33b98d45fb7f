import { describe, expect, test } from 'vitest'
import { maskName, maskPhone } from '../../../services/cases/mask-reporter.ts'

describe('脱敏 a reporter before somebody asks', () => {
  test.each([
    ['李四', '李**'],
    ['欧阳修文', '欧**'],
    ['𠮷野', '𠮷**'],
    ['', ''],
    [null, null],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown)
  })

  test.each([
    ['13812345678', '138****5678'],
    ['0359-2012345', '035****2345'],
    ['+86 138 1234 5678', '861****5678'],
    ['12345', '****'],
    [null, null],
  ])('%s is shown as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown)
  })
})
