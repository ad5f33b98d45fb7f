import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { modelFiles } from '../../services/process-editions/model-files.ts'

test.each(modelFiles('bpmn'))('the picture of %s shows the model as it is now', (file) => {
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
  const picture = readFileSync(file.replace(/\.bpmn$/, '.svg'), 'utf8')
  expect(/data-model-sha256="([0-9a-f]{64})"/.exec(picture)?.[1]).toBe(sha256)
})
