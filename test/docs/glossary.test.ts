import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CaseStage, Role } from '../../prisma/generated/enums.ts'
import { modelFiles } from '../../services/process-editions/model-files.ts'
import { readModel } from '../../services/process-editions/read-model.ts'

const glossary = readFileSync('docs/glossary.md', 'utf8')
const section = (title: string) => glossary.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
const keysIn = (title: string) =>
  [...section(title).matchAll(/^\| [^|]+\| [^|]+\| `([A-Z_]+)`/gm)].map(([, key]) => key)
const models = await Promise.all(
  modelFiles('bpmn').map((file) => readModel(readFileSync(file, 'utf8'))),
)
const outcomes = models.flatMap(({ officerSteps }) => officerSteps.flatMap((step) => step.outcomes))

describe('术语 the glossary', () => {
  test('has a line for every stage, and for nothing else', () => {
    expect(keysIn('Stages').toSorted()).toEqual(Object.values(CaseStage).toSorted())
  })

  test('has a line for every role, and for nothing else', () => {
    expect(keysIn('Roles').toSorted()).toEqual(Object.values(Role).toSorted())
  })

  test('has a line for every outcome of a model, and for nothing else', () => {
    const keys = [...new Set(outcomes.map(({ key }) => key))]
    expect(keysIn('Outcomes').toSorted()).toEqual(keys.toSorted())
  })

  test.each(outcomes)('calls $key what the models call it: $zh', ({ key, zh }) => {
    const line = section('Outcomes')
      .split('\n')
      .find((one) => one.includes(`\`${key}\``))
    expect(line).toContain(zh)
  })
})
