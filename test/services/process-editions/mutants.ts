import { readFileSync } from 'node:fs'
import type { Random } from '../../../prisma/seed/random.ts'
import { modelFiles } from '../../../services/process-editions/model-files.ts'

const models = { bpmn: modelFiles('bpmn'), dmn: modelFiles('dmn') }
export type Mutant = { readonly kind: 'bpmn' | 'dmn'; readonly file: Buffer; readonly how: string }

/** What an attacker, or a broken editor, puts somewhere into a model. */
const intruders = [
  '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
  '<!ENTITY % b SYSTEM "http://127.0.0.1/">%b;',
  '&xxe;',
  '<?xml-stylesheet href="http://127.0.0.1/"?>',
  '<script>1</script>',
  ' id="__proto__"',
  ' constructor="x" toString="y"',
  '<![CDATA[',
  '-->',
  '\0',
  '\uFEFF',
  '\u202E',
  `<a ${'b="1" '.repeat(300)}>`,
  '<b>'.repeat(200),
  'x'.repeat(3_000),
  '= 1/0 +',
  '=if',
]
const span = (text: string, random: Random) => {
  const from = Math.floor(random.between(0, text.length))
  return [from, Math.min(text.length, from + Math.floor(random.between(1, 400)))] as const
}
const somewhere = (pattern: RegExp, text: string, random: Random) => {
  const found = [...text.matchAll(pattern)]
  return found.length === 0 ? null : random.pick(found)
}
const replaced = (text: string, found: RegExpMatchArray | null, by: string) =>
  found?.index === undefined
    ? text
    : text.slice(0, found.index) + by + text.slice(found.index + found[0].length)

type Change = (text: string, random: Random) => string
const changes: Readonly<Record<string, Change>> = {
  'a piece is missing': (text, random) => {
    const [from, until] = span(text, random)
    return text.slice(0, from) + text.slice(until)
  },
  'a piece stands twice': (text, random) => {
    const [from, until] = span(text, random)
    return text.slice(0, until) + text.slice(from)
  },
  'it is cut off': (text, random) => text.slice(0, Math.floor(random.between(0, text.length))),
  'something foreign stands in it': (text, random) => {
    const [at] = span(text, random)
    return text.slice(0, at) + random.pick(intruders) + text.slice(at)
  },
  'an attribute says what another says': (text, random) => {
    const other = somewhere(/="([^"]*)"/g, text, random)
    return replaced(text, somewhere(/="[^"]*"/g, text, random), other?.[0] ?? '=""')
  },
  'an attribute is missing': (text, random) =>
    replaced(text, somewhere(/ [\w:]+="[^"]*"/g, text, random), ''),
  'an element is another': (text, random) => {
    const names = ['bpmn:task', 'bpmn:callActivity', 'bpmn:startEvent', 'zeebe:property', 'dmn:x']
    return replaced(
      text,
      somewhere(/<[a-zA-Z]+:[a-zA-Z]+/g, text, random),
      `<${random.pick(names)}`,
    )
  },
  'an element is missing': (text, random) =>
    replaced(text, somewhere(/<([a-zA-Z]+:[a-zA-Z]+)[^>]*\/>/g, text, random), ''),
  'a character is another': (text, random) => {
    const [at] = span(text, random)
    return (
      text.slice(0, at) + random.pick(['<', '>', '"', '&', '=', '\t', '𝄞', '']) + text.slice(at + 1)
    )
  },
}

/** 变异文件 — one of our models with one to three things wrong with it, the same for the same lots. */
export function mutantOf(random: Random): Mutant {
  const kind = random.pick(['bpmn', 'bpmn', 'dmn'] as const)
  let text = readModelFile(random.pick(models[kind]))
  const made: string[] = []
  for (let left = Math.floor(random.between(1, 4)); left > 0; left -= 1) {
    const [name, change] = random.pick(Object.entries(changes))
    text = change(text, random)
    made.push(name)
  }
  return { kind, file: encoded(text, random), how: made.join(', ') }
}

/** Mostly as it should be; now and then in an encoding that nobody asked for. */
const encoded = (text: string, random: Random) =>
  Buffer.from(text, random.chance(0.02) ? random.pick(['utf16le', 'latin1'] as const) : 'utf8')

const read = new Map<string, string>()
function readModelFile(file: string): string {
  const text = read.get(file) ?? readFileSync(file, 'utf8')
  read.set(file, text)
  return text
}
