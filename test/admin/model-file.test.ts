import { describe, expect, test } from 'vitest'
import { fileNameOf, isMadeFrom } from '../../admin/src/processes/model-file.ts'
import { readModelFile } from '../../admin/src/processes/read-model-file.ts'

const gbk = Uint8Array.from([0x3c, 0x61, 0x3e, 0xc1, 0xa2, 0xb0, 0xb8, 0x3c, 0x2f, 0x61, 0x3e])

describe('文件编码 a file that is uploaded', () => {
  test('is read as UTF-8', async () => {
    expect(await readModelFile(new Blob(['\uFEFF<a>立案</a>']))).toBe('<a>立案</a>')
  })

  test('in another encoding is refused before its Chinese is lost', async () => {
    const reading = readModelFile(new Blob([gbk]))
    await expect(reading).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  })
})

describe('两人同时编辑 a file that takes the place of a draft', () => {
  test.each([
    // the draft says  the file is called        this page has sent   at once
    [3, 'city-case-3.bpmn', null, true],
    [3, 'city-case-3 (1).bpmn', null, true],
    [3, 'city-case-3.BPMN', null, true],
    [4, 'city-case-3.bpmn', null, false],
    [4, 'city-case-3 (4).bpmn', null, false],
    [4, 'city-case.bpmn', null, false],
    [4, 'city-case-3.bpmn', 4, true],
    [5, 'city-case-3.bpmn', 4, false],
    [1, 'drawn-elsewhere.bpmn', null, true],
  ])('version %d, file %s, sent %j: at once %s', (version, fileName, sent, expected) => {
    expect(isMadeFrom({ version }, { fileName, sent })).toBe(expected)
  })

  test('as it was downloaded is known again', () => {
    const draft = { processId: 'city-case', version: 12 }
    expect(isMadeFrom(draft, { fileName: fileNameOf(draft), sent: null })).toBe(true)
  })
})
