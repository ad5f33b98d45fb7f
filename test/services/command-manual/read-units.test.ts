import { describe, expect, test } from 'vitest'
import { readUnits } from '../../../services/command-manual/read-units.ts'

describe('处置单位 the units of one cell are told apart', () => {
  test.each([
    ['市政公用服务中心', ['市政公用服务中心']],
    [
      '市政公用服务中心、所属街办、属地行政执法部门、各产权单位',
      ['市政公用服务中心', '所属街办', '属地行政执法部门', '各产权单位'],
    ],
    ['运城市排水服务中心、及各产权单位', ['运城市排水服务中心', '各产权单位']],
    [
      '运城市市容环卫中心\n运城市园林绿化服务中心',
      ['运城市市容环卫中心', '运城市园林绿化服务中心'],
    ],
    [' 运城市电力公司 ， 各产权单位、', ['运城市电力公司', '各产权单位']],
    ['物业公司（住宅、商场）、所属街办', ['物业公司（住宅、商场）', '所属街办']],
    ['所属街办、所属街办', ['所属街办']],
    ['', []],
  ])('%s → %j', (cell, phrases) => {
    expect(readUnits(cell)).toEqual({ phrases, assumptions: [] })
  })

  test.each([
    [
      '运城市城市集中供热供气服务中心及各供油、供气、供电管理部门、各产权单位',
      ['运城市城市集中供热供气服务中心', '各供油、供气、供电管理部门', '各产权单位'],
    ],
    ['属地行政执法部门和绿化养护管理部门', ['属地行政执法部门', '属地绿化养护管理部门']],
    ['属地行政执法和环卫部门', ['属地行政执法部门', '属地环卫部门']],
    ['属地行政执法部门和和环卫部门', ['属地行政执法部门', '属地环卫部门']],
  ])('%s → %j, and says so', (cell, phrases) => {
    const reading = readUnits(cell)
    expect(reading.phrases).toEqual(phrases)
    expect(reading.assumptions).toHaveLength(1)
  })

  test('no unit is ever called 供气', () => {
    const { phrases } = readUnits('供气服务中心及各供油、供气、供电管理部门')
    expect(phrases).toEqual(['供气服务中心', '各供油、供气、供电管理部门'])
  })
})
