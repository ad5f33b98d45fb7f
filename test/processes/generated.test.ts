import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { processConstants } from '../../scripts/generate-processes.ts'

test('the constants of the models are fresh, one file a model', async () => {
  const fresh = await processConstants()
  const files = readdirSync('processes/generated').map((name) => `processes/generated/${name}`)
  expect(files.sort()).toEqual([...fresh.keys()].sort())
  for (const [file, text] of fresh) expect(readFileSync(file, 'utf8')).toBe(text)
})
