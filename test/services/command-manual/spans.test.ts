import { describe, expect, test } from 'vitest'
import {
  isInHours,
  isInSeason,
  monthDays,
  readHours,
  readSeason,
} from '../../../services/command-manual/spans.ts'

describe('季节 a season as the manual may write it', () => {
  test.each([
    ['11-15~03-15', '11-15~03-15'],
    ['11月15日至次年3月15日', '11-15~03-15'],
    ['6.1—8.31', '06-01~08-31'],
    ['６月１日 ～ ８月31日', '06-01~08-31'],
    ['2-29 to 2-29', '02-29~02-29'],
    ['全年', ''],
    [' ', ''],
  ])('%s is %s', (cell, season) => {
    expect(readSeason(cell)).toBe(season)
  })

  test.each(['冬季', '11-15', '02-30~03-15', '13-01~03-15', '6-31~8-1', '11-15~', '2026-11-15'])(
    '%s is none',
    (cell) => {
      expect(readSeason(cell)).toBeNull()
    },
  )

  test.each([
    ['06-01~08-31', 601, true],
    ['06-01~08-31', 831, true],
    ['06-01~08-31', 901, false],
    ['11-15~03-15', 1115, true],
    ['11-15~03-15', 1231, true],
    ['11-15~03-15', 101, true],
    ['11-15~03-15', 229, true],
    ['11-15~03-15', 315, true],
    ['11-15~03-15', 316, false],
    ['02-29~02-29', 229, true],
    ['02-29~02-29', 228, false],
    ['', 701, true],
  ])('%s on day %d: %s', (season, monthDay, within) => {
    expect(isInSeason(season, monthDay)).toBe(within)
  })

  test('a year has 366 days', () => {
    expect(monthDays).toHaveLength(366)
  })
})

describe('时段 hours as the manual may write them', () => {
  test.each([
    ['22:00~06:00', '22:00~06:00'],
    ['22时至次日6时', '22:00~06:00'],
    ['8：30-17：30', '08:30~17:30'],
    ['18点30分到24点', '18:30~24:00'],
    ['7:00 to 9:00', '07:00~09:00'],
    ['全天', ''],
    ['', ''],
  ])('%s is %s', (cell, hours) => {
    expect(readHours(cell)).toBe(hours)
  })

  test.each([
    '夜间',
    '22:00',
    '8:00~8:00',
    '24:00~06:00',
    '8:60~9:00',
    '8:00~24:01',
    '25:00~26:00',
  ])('%s is none', (cell) => {
    expect(readHours(cell)).toBeNull()
  })

  test.each([
    ['08:30~17:30', 510, true],
    ['08:30~17:30', 1049, true],
    ['08:30~17:30', 1050, false],
    ['22:00~06:00', 1320, true],
    ['22:00~06:00', 0, true],
    ['22:00~06:00', 359, true],
    ['22:00~06:00', 360, false],
    ['18:00~24:00', 1439, true],
    ['18:00~24:00', 0, false],
    ['18:00~00:00', 0, false],
    ['', 720, true],
  ])('%s at minute %d: %s', (hours, minute, within) => {
    expect(isInHours(hours, minute)).toBe(within)
  })
})
