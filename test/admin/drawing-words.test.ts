import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { translating } from '../../admin/src/processes/modeler/translating.ts'
import { drawingWords } from '../../admin/src/texts/modeling/words-zh.ts'

const tools = ['bpmn-js/lib', 'diagram-js/lib', 'diagram-js-minimap/dist'].map(
  (folder) => `node_modules/${folder}`,
)
const menus = ['popup-menu/PopupEntries.js', 'replace/ReplaceOptions.js'].map(
  (file) => `node_modules/bpmn-js/lib/features/${file}`,
)
const code = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
const matches = (files: readonly string[], pattern: RegExp) =>
  files.flatMap((file) => [...code(file).matchAll(pattern)].map(([, said = '']) => said))

/** What the drawing tools say, read off their code: what they translate, and the names in their menus. */
function said(): readonly string[] {
  const files = tools
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(folder, file),
      ),
    )
    .filter((file) => file.endsWith('.js'))
  const sides = ['left', 'right', 'center', 'top', 'bottom', 'middle']
  return [
    ...matches(files, /ranslate\(\s*'([^' ][^']*)'(?:,|\s*\))/g),
    ...matches(files, /_ERR_MSG = '([^']+)'/g),
    ...matches(menus, /\blabel(?::| =) '([^']+)'/g),
    ...sides.map((side) => `Align elements ${side}`),
  ]
}

describe('绘图用词 what the drawing tools say', () => {
  test('has Chinese words, all of it', () => {
    const all = new Set(said())
    expect(all.size).toBeGreaterThan(100)
    expect([...all].filter((one) => !Object.hasOwn(drawingWords, one)).sort()).toEqual([])
  })

  test('is said by them: no words stand for what they do not say', () => {
    const files = new Set(said())
    const added = ['Empty pool/participant (removes content)']
    const idle = Object.keys(drawingWords).filter((one) => !files.has(one))
    expect(idle).toEqual(added)
  })

  test('is told in Chinese, with names put in; what has no words is reported', () => {
    const misses: string[] = []
    const translate = translating('zh', (one) => misses.push(one))
    expect(translate('Delete')).toBe('删除')
    expect(translate('Open {element}', { element: '立案' })).toBe('打开立案')
    expect(translate('Something new')).toBe('Something new')
    expect(misses).toEqual(['Something new'])
    expect(translating('en', () => undefined)('Delete')).toBe('Delete')
  })
})
