import { fileUnreadable, unstorableText } from '../errors.ts'

const limits = { bytes: 200_000, depth: 50 }

/** 读取 JSON — small, in UTF-8, flat enough to be walked through, of texts that can be stored. Throws FILE_UNREADABLE, INVALID_INPUT. */
export function readJson(path: string, content: Uint8Array): unknown {
  if (content.byteLength > limits.bytes)
    throw fileUnreadable(`${path} is larger than ${limits.bytes} bytes.`)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    if (!isFlat(text)) throw fileUnreadable(`${path} is nested too deeply.`)
    return JSON.parse(text, storable)
  } catch (fault) {
    throw fault instanceof SyntaxError || fault instanceof TypeError
      ? fileUnreadable(`${path} is no JSON in UTF-8.`)
      : fault
  }
}

function storable(key: string, value: unknown): unknown {
  for (const text of [key, value])
    if (typeof text === 'string' && (text.includes('\0') || /\p{Surrogate}/u.test(text)))
      throw unstorableText()
  return value
}

/** Brackets within texts count, too: no form has that many open. */
function isFlat(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > limits.depth) return false
  }
  return true
}
