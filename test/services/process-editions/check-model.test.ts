import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkDecision, checkModel } from '../../../services/process-editions/check-model.ts'
import { readModel } from '../../../services/process-editions/read-model.ts'

const cityCase = readFileSync('processes/city-case/city-case.bpmn')
const { jobTypes } = await readModel(cityCase.toString('utf8'))
const bytes = (text: string) => new TextEncoder().encode(text)
const model = (body: string, head = '<?xml version="1.0" encoding="UTF-8"?>') =>
  bytes(
    `${head}<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">${body}</bpmn:definitions>`,
  )

test('a model without findings is written anew, and says the same', async () => {
  const xml = await checkModel(cityCase, { jobTypes })
  expect(await readModel(xml)).toEqual(await readModel(cityCase.toString('utf8')))
})

test('a model whose job type has no worker is refused', async () => {
  await expect(checkModel(cityCase, { jobTypes: [] })).rejects.toMatchObject(invalid)
})

test('a decision is written anew too', async () => {
  const dmn = await checkDecision(readFileSync('processes/city-case/case-beginning.dmn'))
  expect(dmn).toContain('id="case-beginning"')
})

describe('an upload is refused within a second', () => {
  test.each([
    ['with a DTD', model('', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')],
    ['with an entity', model('&laugh;')],
    ['with an instruction', model('<?run this?>')],
    ['nested 20,000 deep', model('<a>'.repeat(20_000) + '</a>'.repeat(20_000))],
    ['with 6,000 elements', model('<a/>'.repeat(6_000))],
    ['with 100,000 attributes', model(`<a ${'b="1" '.repeat(100_000)}/>`)],
    ['in UTF-16', new Uint8Array(Buffer.from('<a/>', 'utf16le'))],
    ['that only says it is UTF-16', model('', '<?xml version="1.0" encoding="UTF-16"?>')],
    ['of broken UTF-8', new Uint8Array([0x3c, 0xff, 0xfe])],
    ['over two megabytes', new Uint8Array(2_000_001).fill(0x20)],
    ['cut off', cityCase.subarray(0, 40_000)],
    ['of quotes without end', bytes(`<a ${'"'.repeat(1_900_000)}`)],
    ['of tags without end', bytes(`<a${'=""'.repeat(600_000)}`)],
    ['empty', bytes('')],
    ['without a process', model('')],
    ['with two processes', model('<bpmn:process id="one" /><bpmn:process id="two" />')],
    [
      'that calls a process',
      model('<bpmn:process id="a"><bpmn:callActivity id="b" /></bpmn:process>'),
    ],
    ['with an endless text', model(`<bpmn:process id="a" name="${'x'.repeat(3_000)}" />`)],
    ['with findings', model('<bpmn:process id="a" isExecutable="true" />')],
  ])(
    '%s',
    async (_, upload) => {
      await expect(checkModel(upload, { jobTypes })).rejects.toMatchObject(invalid)
    },
    1_000,
  )
})

const invalid = { code: 'MODEL_INVALID' }
