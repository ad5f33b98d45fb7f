import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { keyStateOf } from '../../admin/src/api-keys/key-state.ts'
import { auditFilter } from '../../admin/src/audit/audit-filter.ts'
import { detailsInWords } from '../../admin/src/audit/details-in-words.ts'
import { classesFound } from '../../admin/src/catalogue/classes-found.ts'
import { stepsIn } from '../../admin/src/process-editions/steps-in.ts'
import { en } from '../../admin/src/texts/en.ts'

describe('密钥状态 whether a key opens anything', () => {
  test.each([
    // expires               revoked                 at noon
    [null, null, 'ACTIVE'],
    ['2026-03-02T12:00:01Z', null, 'ACTIVE'],
    ['2026-03-02T12:00:00Z', null, 'EXPIRED'],
    [null, '2026-03-01T00:00:00Z', 'REVOKED'],
    ['2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z', 'REVOKED'],
  ])('expiring %s, revoked %s: %s', (expiresAt, revokedAt, state) => {
    expect(keyStateOf({ expiresAt, revokedAt }, Date.parse('2026-03-02T12:00:00Z'))).toBe(state)
  })
})

describe('目录查询 the catalogue is searched', () => {
  const shared = {
    ...{ kind: 'COMPONENT' as const, majorCode: '01', majorName: '公用设施' },
    majorNameEn: 'Public utilities',
    ...{ dispatchLevel: null, active: true, nameEn: '', extension: false, sourced: true },
    ...{ retiredAt: null, retiredByName: null, retiringReason: null },
  }
  const aClass = (code: string, name: string, standard = '2013') => ({
    ...{ ...shared, id: code, code, name, standard },
  })
  const classes = [
    aClass('C0101', '上水井盖'),
    { ...aClass('C0102', '雨水井盖'), nameEn: 'Stormwater manhole cover' },
    { ...aClass('C0201', '路灯', '2026'), extension: true, active: false },
  ]

  test.each([
    [{}, ['C0101', 'C0102', 'C0201']],
    [{ text: '井盖' }, ['C0101', 'C0102']],
    [{ text: 'c010' }, ['C0101', 'C0102']],
    [{ text: '雨水 公用' }, ['C0102']],
    [{ text: 'Manhole' }, ['C0102']],
    [{ text: 'utilities manhole' }, ['C0102']],
    [{ text: 'C01', standard: '2026' }, []],
    [{ kind: 'MATTER' }, []],
    [{ origin: 'EXTENSION' }, ['C0201']],
    [{ state: 'ACTIVE' }, ['C0101', 'C0102']],
    [{ state: 'NOT_OFFERED' }, ['C0201']],
    [{ state: 'RETIRED' }, []],
  ])('%j finds %j', (wanted, found) => {
    expect(classesFound(classes, wanted).map(({ code }) => code)).toEqual(found)
  })
})

describe('审计 the audit speaks in words', () => {
  const spoken = {
    text: (key: string) => `«${key}»`,
    instant: () => '3 月 2 日',
    step: (elementId: string) => (elementId === 'userTask_FileCase' ? '立案' : undefined),
  }

  test.each([
    [
      { elementId: 'userTask_FileCase', excepted: false },
      '«auditDetails.elementId» 立案, «auditDetails.excepted» «audit.no»',
    ],
    [{ until: '2026-03-02T08:00:00.000Z', takenOverFrom: null }, '«auditDetails.until» 3 月 2 日'],
    [{ scopes: ['AUDITOR', 'LEADER'] }, '«auditDetails.scopes» «roles.AUDITOR» · «roles.LEADER»'],
    [
      { code: 'TASK_CLOSED', field: 'title' },
      '«auditDetails.code» «errors.TASK_CLOSED», «auditDetails.field» title',
    ],
    [{ changes: [{ phrase: '街办', unitName: null }] }, '«auditDetails.changes» 街办'],
    [{ unitId: '01a1ffa0-7d3d-7633-8f73-7ca1c93a12ff' }, '«auditDetails.unitId» …3a12ff'],
    [{ fields: ['email', 'unheardOf'] }, '«auditDetails.fields» «auditDetails.email» · unheardOf'],
    [
      { channels: [], declined: ['EMAIL'], formerly: [null], mentions: [] },
      '«auditDetails.channels» «audit.none», «auditDetails.declined» «deliveryChannels.EMAIL», «auditDetails.formerly» «audit.none»',
    ],
    [{ unheardOf: 3 }, 'unheardOf 3'],
    ['a text', ''],
  ])('%j', (details, words) => {
    const said = detailsInWords(details, spoken).map(({ name, value }) => `${name} ${value}`)
    expect(said.join(', ')).toBe(words)
  })

  test('every action that is audited has a text', () => {
    const audited = [...['services', 'start', 'zhihui'].flatMap(actionsIn), ...signingIn()]
    expect(audited.length).toBeGreaterThan(20)
    const known = new Set(Object.keys(en.auditActions))
    expect(audited.filter((action) => !known.has(action.replace('.', '_')))).toEqual([])
  })
})

describe('审计筛选 what the address says of the audit', () => {
  test('is asked of the API: action, person and whole days; a word that is none narrows nothing', () => {
    const given = {
      action: 'fileCase',
      personId: 'UGVyc29uOjE',
      from: '2026-03-02',
      to: '2026-03-02',
    }
    const { from = '', to = '', ...asked } = auditFilter({ ...given, page: '2' })
    expect(asked).toEqual({ action: 'fileCase', personId: 'UGVyc29uOjE' })
    expect(Date.parse(to) - Date.parse(from)).toBe(24 * 3_600_000)
    const nothing = { action: undefined, personId: undefined, from: undefined, to: undefined }
    expect(auditFilter({ action: '', personId: 7, from: 'someday' })).toEqual(nothing)
  })
})

describe('环节 the steps that an edition keeps', () => {
  test('what cannot be read is left out', () => {
    const outcomes = [{ key: 'FILE', zh: '立案', en: 'file' }, 'FILE']
    const step = { elementId: 'userTask_FileCase', name: '立案', role: 'SHIFT_LEADER', outcomes }
    expect(stepsIn([step, null, { name: '无' }])).toEqual([
      { ...step, nameEn: '', outcomes: [{ zh: '立案', en: 'file' }] },
    ])
    expect(stepsIn('nothing')).toEqual([])
  })
})

const actionsIn = (room: string) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(room, file), 'utf8'))
    .filter((text) => text.includes('audit({') || text.includes("action: 'refused'"))
    .flatMap((text) => [...text.matchAll(/\baction: '([\w.]+)'/g)])
    .map(([, action = '']) => action)

/** Those are audited by the database itself. */
const signingIn = () =>
  readdirSync('prisma/migrations', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.sql'))
    .map((file) => readFileSync(path.join('prisma/migrations', file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/'(sign(?:In|Out)\w*)'/g)])
    .map(([, action = '']) => action)
