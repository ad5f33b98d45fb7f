import type { IncomingMessage } from 'node:http'
import { invalidInput, requestTooCostly } from '../../services/errors.ts'

export type SentFile = { readonly name: string; readonly bytes: Buffer }
export type SentForm = {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly SentFile[]
}

/** Whatever is longer is cut off without an answer. */
const longest = 128 * 1024 * 1024

/** 收正文 — keeps so many bytes of a body and hears the rest out, so that its sender reads the answer. Throws INVALID_INPUT, REQUEST_TOO_COSTLY. */
export async function keepBody(body: IncomingMessage, most: number) {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of heard(body)) {
    if (length < most) parts.push(part.subarray(0, most - length))
    length += part.length
    if (length > longest) throw requestTooCostly('its body is too large')
  }
  return { bytes: Buffer.concat(parts), whole: length <= most }
}

async function* heard(body: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    for await (const part of body) yield part
  } catch {
    throw invalidInput('This did not arrive whole. Nothing was saved; send it again.')
  }
}

const mostParts = 50

/** 读表单 — the fields and files of a form as browsers send them; what has no end in these bytes is left out. */
export function readForm(bytes: Buffer, contentType: string): SentForm {
  if (contentType.startsWith('application/x-www-form-urlencoded'))
    return { fields: Object.fromEntries(new URLSearchParams(bytes.toString())), files: [] }
  const parts = partsOf(bytes, contentType)
  const fields = parts.filter(({ fileName }) => fileName === null)
  return {
    fields: Object.fromEntries(fields.map(({ name, content }) => [name, content.toString()])),
    // a browser sends an empty one where nothing was chosen
    files: parts.flatMap(({ fileName, content }) =>
      fileName === null || content.length === 0 ? [] : [{ name: fileName, bytes: content }],
    ),
  }
}

type Part = { readonly name: string; readonly fileName: string | null; readonly content: Buffer }

function partsOf(bytes: Buffer, contentType: string): readonly Part[] {
  const [, quoted, plain] = /boundary=(?:"([^"]{1,70})"|([^;\s"]{1,70}))/i.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined) return []
  const line = Buffer.from(`\r\n--${boundary}`)
  const first = bytes.indexOf(line.subarray(2))
  const parts: Part[] = []
  for (let at = first + line.length - 2; first !== -1 && parts.length < mostParts; ) {
    const head = bytes.indexOf('\r\n\r\n', at)
    const end = head === -1 ? -1 : bytes.indexOf(line, head + 4)
    if (end === -1) break
    parts.push({
      ...namesIn(bytes.toString('utf8', at, head)),
      content: bytes.subarray(head + 4, end),
    })
    at = end + line.length
  }
  return parts
}

const namesIn = (head: string) => ({
  name: /[;\s]name="([^"]*)"/i.exec(head)?.[1] ?? '',
  fileName: /[;\s]filename="([^"]*)"/i.exec(head)?.[1] ?? null,
})
