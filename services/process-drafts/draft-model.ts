import { readUpload } from '../process-editions/check-model.ts'
import { processesOf, writeBpmn } from '../process-editions/moddle.ts'
import { anotherProcess, textLost } from './refusals.ts'

/** 草稿模型 — a model of this process through the gate that every upload passes; written anew, never what was sent. Throws MODEL_INVALID. */
export async function draftModel(upload: Uint8Array, processId: string): Promise<string> {
  const definitions = await readUpload(upload)
  const [process] = processesOf(definitions)
  if (process?.id !== processId) throw anotherProcess(processId, process?.id ?? '')
  return legible(await writeBpmn(definitions))
}

/** What decoders put where bytes are not UTF-8. */
const lost = '\uFFFD'

/** 文字完整 — a text of which a decoder has lost nothing on its way here. Throws MODEL_INVALID. */
export function legible(xml: string): string {
  if (xml.includes(lost)) throw textLost()
  return xml
}
