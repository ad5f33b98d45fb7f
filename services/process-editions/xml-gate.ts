import { modelInvalid } from '../errors.ts'

const limits = { bytes: 2_000_000, depth: 100, elements: 5_000, attributes: 200 }
/** Comment, CDATA, end tag, start tag: the only markup a model needs. The look-ahead with `\1` never tries a tag twice, so hostile text costs linear time. */
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\/[^<>]*>|<[^\s<>/!?="']+(?=[\s/>])(?=((?:[^<>"']+|"[^"<]*"|'[^'<]*')*))\1>/gy
const attribute = /=\s*(?:"[^"]*"|'[^']*')/g
const declaration = /^\s*<\?xml\s[^<>?]*\?>/

/** XML 关口 — the text of an uploaded model, if it is small, flat UTF-8 without DTD, entities or instructions; throws MODEL_INVALID. */
export function readHarmlessXml(upload: Uint8Array): string {
  if (upload.byteLength > limits.bytes)
    throw modelInvalid(`The file has ${upload.byteLength} bytes; ${limits.bytes} are allowed.`)
  const text = decode(upload)
  const [head = ''] = declaration.exec(text) ?? []
  if (/\sencoding\s*=\s*(?!["']utf-8["'])/i.test(head))
    throw modelInvalid('The file declares another encoding than UTF-8.')
  measure(text, head.length)
  return text
}

function decode(upload: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(upload)
    if (!text.includes('\0')) return text
  } catch {
    // falls through to the one refusal
  }
  throw modelInvalid('The file is not valid UTF-8 text.')
}

function measure(text: string, start: number): void {
  let depth = 0
  let elements = 0
  for (let at = text.indexOf('<', start); at !== -1; at = text.indexOf('<', markup.lastIndex)) {
    const tag = tagAt(text, at)
    if (tag.startsWith('<!')) continue
    if (tag.startsWith('</')) {
      depth -= 1
      continue
    }
    elements += 1
    if (!tag.endsWith('/>')) depth += 1
    if (elements > limits.elements)
      throw modelInvalid(`The file has more than ${limits.elements} elements.`)
    if (depth > limits.depth)
      throw modelInvalid(`The file nests deeper than ${limits.depth} elements.`)
    if ((tag.match(attribute) ?? []).length > limits.attributes)
      throw modelInvalid(`An element has more than ${limits.attributes} attributes.`)
  }
}

function tagAt(text: string, at: number): string {
  markup.lastIndex = at
  const [tag] = markup.exec(text) ?? []
  if (tag !== undefined) return tag
  const begin = text.slice(at, at + 20).replace(/\s+/g, ' ')
  throw modelInvalid(
    `The file may not contain “${begin}”: a DTD, an entity, an instruction or a broken tag.`,
  )
}
