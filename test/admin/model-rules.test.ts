import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { modelRuleTexts } from '../../admin/src/texts/model-rules/texts.ts'
import { formRules } from '../../processes/forms/form-problems.ts'
import { rulesFor } from '../../services/process-editions/lint.ts'

/** Every rule that the linter applies, without the plug-in’s name. */
const rulesInForce = async () =>
  (await rulesFor({ jobTypes: [] })).map(({ name }) => name.replace(/^.*\//, ''))

/** What looks beyond the model has rules too. */
const beyond = readFileSync('services/process-drafts/draft-problems.ts', 'utf8')

describe('模型问题 every rule by which a model is checked', () => {
  test('has words in both languages, and no words stand for a rule that is gone', async () => {
    const ours = [...beyond.matchAll(/\berror\(\s*'([a-z-]+)'/g)].map(([, rule = '']) => rule)
    const rules = [...new Set([...(await rulesInForce()), ...formRules, ...ours])].sort()
    expect(rules.length).toBeGreaterThan(60)
    for (const texts of Object.values(modelRuleTexts))
      expect(Object.keys(texts).sort()).toEqual(rules)
  })
})
