import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { processConstants } from '../../scripts/generate-processes.ts'

test('what is made of models, workers and effects is fresh', async () => {
  const fresh = await processConstants()
  const files = readdirSync('processes/generated').map((name) => `processes/generated/${name}`)
  const made = [...fresh.keys()].filter((file) => file.startsWith('processes/generated/'))
  expect(files.sort()).toEqual(made.sort())
  for (const [file, text] of fresh) expect(readFileSync(file, 'utf8')).toBe(text)
})
