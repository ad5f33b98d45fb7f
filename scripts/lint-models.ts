import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { lintModel } from '../services/process-editions/lint.ts'
import { modelFiles } from '../services/process-editions/model-files.ts'

const jobTypes = readdirSync('services/workers').map((file) => file.replace(/\.ts$/, ''))
let found = 0
for (const file of modelFiles('bpmn'))
  for (const { rule, elementId, message } of await lintModel(await readFile(file, 'utf8'), {
    jobTypes,
  })) {
    found += 1
    console.error(`${file} ${elementId}: ${message} (${rule})`)
  }
console.log(`${modelFiles('bpmn').length} models, ${found} findings`)
process.exitCode = found > 0 ? 1 : 0
