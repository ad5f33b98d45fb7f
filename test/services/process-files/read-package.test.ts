import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { productVersion } from '../../../services/process-files/product-version.ts'
import { readContent } from '../../../services/process-files/read-content.ts'
import { readPackage } from '../../../services/process-files/read-package.ts'
import { aPackage, shippedFiles } from './a-package.ts'

const nothing = strToU8('x')
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1_000_000)
const many = Object.fromEntries(
  Array.from({ length: 120 }, (_, index) => [`forms/f${index}.form.json`, nothing]),
)
const doubled = () => {
  const zip = zipSync({ 'forms/a.form.json': nothing, 'forms/b.form.json': nothing }, { level: 0 })
  return Uint8Array.from(
    Buffer.from(zip).toString('latin1').replaceAll('forms/b', 'forms/a'),
    (sign) => sign.charCodeAt(0),
  )
}
/** With the place in the refusal by which its reader knows what to mend. */
const refused: readonly (readonly [string, () => Uint8Array, string])[] = [
  ['no zip', () => strToU8('PK is not enough'), 'no zip'],
  ['nothing', () => new Uint8Array(), 'no zip'],
  ['a zip that was cut off', () => aPackage().subarray(0, 4_000), 'damaged'],
  ['a zip without manifest', () => zipSync({ 'model.bpmn': nothing }), 'no manifest.json'],
  ['a manifest of something else', () => aPackage({ manifest: { format: 'theme' } }), 'manifest'],
  [
    'another format version',
    () => aPackage({ manifest: { formatVersion: 2, files: 1 } }),
    'format 2',
  ],
  ['a manifest without its files', () => aPackage({ manifest: { files: 'all' } }), 'files'],
  ['a path that leads out', () => aPackage({ more: { '../../etc/passwd': nothing } }), '../../etc'],
  ['an absolute path', () => aPackage({ more: { '/etc/passwd': nothing } }), '/etc/passwd'],
  [
    'a path with a back slash',
    () => aPackage({ more: { 'forms\\a.form.json': nothing } }),
    'forms\\',
  ],
  ['a hidden way up', () => aPackage({ more: { 'forms/../a.form.json': nothing } }), 'forms/../a'],
  ['a script', () => aPackage({ more: { 'run.sh': nothing } }), 'run.sh'],
  ['one path twice', doubled, 'twice'],
  [
    'a file that the manifest does not name',
    () => aPackage({ more: { 'forms/x.form.json': nothing } }),
    'forms/x.form.json',
  ],
  [
    'a file that was changed',
    () => aPackage({ more: { 'model.bpmn': nothing } }),
    'model.bpmn was changed',
  ],
  ['too many files', () => aPackage({ more: many }), 'more than 100 files'],
  [
    'a file that unpacks to too much',
    () => aPackage({ more: { 'forms/x.form.json': zeros(3) } }),
    'larger than',
  ],
  [
    'a bomb of a thousand to one',
    () => aPackage({ more: { 'forms/x.form.json': zeros(12) } }),
    'larger than',
  ],
  [
    'files that are too much together',
    () =>
      aPackage({
        more: Object.fromEntries(
          ['a', 'b', 'c', 'd', 'e'].map((name) => [`forms/${name}.form.json`, zeros(1.9)]),
        ),
      }),
    'larger than 8000000',
  ],
  ['no model', () => aPackage({ files: { 'step-names.json': strToU8('[]') } }), 'no model.bpmn'],
]

describe('流程包 the zip of a process', () => {
  test('is read as it was written', () => {
    const { manifest, files } = readPackage(aPackage())
    expect(manifest).toMatchObject({ processId: 'city-case', cityCode: '140100', edition: 7 })
    expect([...files.keys()].toSorted()).toEqual(Object.keys(shippedFiles()).toSorted())
  })

  test.each(refused)('is refused at once and in words: %s', (_what, zip, where) => {
    const given = zip()
    const began = process.cpuUsage()
    expect(() => readPackage(given)).toThrow(
      expect.objectContaining({
        code: 'FILE_UNREADABLE',
        message: expect.stringContaining(where),
      }),
    )
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(1_000)
  })

  test('产品版本 names the version of the product that wrote it', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(productVersion)
  })
})

const entity =
  '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><definitions>&a;</definitions>'
const hostile = [
  ['model.bpmn', entity],
  ['model.bpmn', 'not a model'],
  ['model.bpmn', readFileSync('processes/deadline-ladder/deadline-ladder.bpmn', 'utf8')],
  ['decisions/case-beginning.dmn', entity],
  ['forms/dispatch.form.json', '{"components": "none"}'],
  ['forms/dispatch.form.json', '{"components": ['],
  ['forms/dispatch.form.json', `{"components": ${'['.repeat(90_000)}${']'.repeat(90_000)}}`],
  ['forms/dispatch.form.json', `{"components": [], "label": "${'x'.repeat(200_000)}"}`],
  ['forms/dispatch.form.json', '{"components": [{"key": "a"}]}'],
  ['forms/dispatch.form.json', '{"components": [{"type": "iframe", "url": "https://a.example"}]}'],
  [
    'forms/dispatch.form.json',
    `{"components": [${'{"type":"text"},'.repeat(200)}{"type":"text"}]}`,
  ],
  ['forms/dispatch.form.json', '{"components": [], "label": "a\\u0000b"}'],
  ['step-names.json', '[{"key": 1}]'],
] as const

describe('文件关口 a file of a package', () => {
  test.each(hostile)('%s is refused by itself, the others are not', async (path, said) => {
    const files = { ...shippedFiles(), [path]: strToU8(said) }
    const judged = await readContent(readPackage(aPackage({ files })))
    expect(judged.filter(({ refusal }) => refusal !== null).map((one) => one.path)).toEqual([path])
  })

  test('标签 of models with far too many tags none is read', async () => {
    const tags = strToU8(`<a>${'<b/>'.repeat(21_000)}</a>`)
    const given = readPackage(aPackage({ files: { ...shippedFiles(), 'decisions/x.dmn': tags } }))
    await expect(readContent(given)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  })

  test('that was shipped is accepted, every one', async () => {
    const judged = await readContent(readPackage(aPackage()))
    expect(judged.map(({ refusal }) => refusal)).toEqual(judged.map(() => null))
  })
})
