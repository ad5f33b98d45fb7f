import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules } from '../../processes/lint/plugin.ts'
import { lintModel } from '../../services/process-editions/lint.ts'
import { modelFiles } from '../../services/process-editions/model-files.ts'
import { readModel } from '../../services/process-editions/read-model.ts'

const known = { jobTypes: ['evaluate-case', 'dispatch-case'] }
const model = (rule: string, name: 'valid' | 'invalid') =>
  readFileSync(`processes/lint/models/${rule}/${name}.bpmn`, 'utf8')

describe.each(Object.keys(rules))('规则 %s', (rule) => {
  test('has nothing to say about its valid model', async () => {
    expect(await lintModel(model(rule, 'valid'), known)).toEqual([])
  })

  test('finds its invalid model, and no other rule does', async () => {
    const findings = await lintModel(model(rule, 'invalid'), known)
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([`zhihui/${rule}`]))
  })

  test('stands in a file of its name', () => {
    expect(existsSync(`processes/lint/${rule}.ts`)).toBe(true)
  })
})

test('岗位 what every object has is no role', async () => {
  const shipped = readFileSync('processes/city-case/city-case.bpmn', 'utf8')
  const { jobTypes } = await readModel(shipped)
  const xml = shipped.replace('key="role" value="SHIFT_LEADER"', 'key="role" value="toString"')
  expect(await lintModel(xml, { jobTypes })).toEqual([
    expect.objectContaining({ rule: 'zhihui/officer-step-complete' }),
  ])
})

test.each(modelFiles('bpmn'))('%s is without findings, warnings included', async (file) => {
  const xml = readFileSync(file, 'utf8')
  const { jobTypes } = await readModel(xml)
  expect(await lintModel(xml, { jobTypes })).toEqual([])
})
