import { describe, expect, test } from 'vitest'
import { changesIn, wholeFacts } from '../../../services/manual-drafts/edited-line.ts'
import { StoredChange } from '../../../services/manual-rounds/stored-change.ts'

const words = {
  ...{ kind: 'COMPONENT' as const, classCode: 'C0102', className: '雨水井盖' },
  ...{ majorCode: 'C01', majorName: '公用设施', conditionNo: 1 },
  ...{ filingCondition: '缺失', closingCondition: '恢复', limitText: '2天' },
  ...{ limitValue: 2, limitUnit: 'WORKING_DAY' as const, unitsText: '街办', supervisingText: '' },
}
const nothingSaid = {
  ...{ evidenceRequired: '', legalBases: [], urgent: false, selfHandling: false },
  ...{
    exceptionTo: null,
    areaUnitId: null,
    areaClass: null,
    grade: null,
    season: '',
    hours: '',
    ladder: [],
  },
  ...{ dispatch: 'BY_CITY' as const, verification: 'ALWAYS' as const },
  ...{ limitStages: '', quickPath: false },
}

describe('证据要求、法律依据 what was kept of a line before there were evidence and grounds', () => {
  test('comes back as a line that says nothing of them', () => {
    const kept = { ...words, sheet: '', row: 0, rules: [] }
    expect(wholeFacts(kept)).toEqual({ ...kept, ...nothingSaid, areaText: '' })
    expect(() => wholeFacts({ filingCondition: '缺失' })).toThrow()
  })

  test('is shown so to the units that were asked about it', () => {
    const id = '01890000-0000-7000-8000-000000000000'
    const line = { ...words, id, standard: '2013', rules: [] }
    expect(StoredChange.parse({ before: null, after: line })).toEqual({
      before: null,
      after: { ...line, ...nothingSaid, areaName: '' },
    })
  })

  test('a change of them is told as such', () => {
    const line = { entryId: 'x', classCode: 'C0102', className: '雨水井盖', conditionNo: 1 }
    const law = { kind: 'LAW' as const, title: '《城市道路管理条例》', reference: '第二十三条' }
    const after = { evidenceRequired: '照片', legalBases: [law], urgent: true, selfHandling: true }
    expect(changesIn([{ ...line, before: nothingSaid, after }])).toEqual([
      ...['EVIDENCE', 'LEGAL_BASES', 'URGENT', 'SELF_HANDLING'],
    ])
  })
})
