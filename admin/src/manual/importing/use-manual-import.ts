import { useState } from 'react'
import type { ImportManualInput } from '../../api/generated/operations.ts'
import { useAct } from '../../api/use-act.ts'
import { contentOf } from '../../imports/file-content.ts'
import { type ImportRun, importManual, readHeadings, type Sheet } from './import-manual.ts'
import { headingsGiven, isReadable, type Said } from './said-headings.ts'

/** 所问 — what only the city knows of its file. */
export type Asked = Pick<ImportManualInput, 'title' | 'days' | 'hours'>
type Chosen = {
  readonly name: string
  readonly content: string
  readonly sheets: readonly Sheet[]
}
type State = {
  readonly file: Chosen | null
  readonly tooLong: boolean
  readonly said: Said
  readonly asked: Asked
  /** What the trial run has answered; null before, and once something is said otherwise. */
  readonly run: ImportRun | null
}

/** What fits into one request, written in base64. */
const longest = 11 * 1024 * 1024
const atFirst: State = {
  ...{ file: null, tooLong: false, said: {}, run: null },
  asked: { title: '', days: 'WORKING', hours: 'WORKING' },
}

/** 导入手册 — a file is chosen, its headings are read, it is tried, and then drafted as it was tried. */
export function useManualImport() {
  const [state, setState] = useState(atFirst)
  const reading = useAct(readHeadings)
  const sending = useAct(importManual)
  const send = ({ file, said, asked }: State, dryRun: boolean) =>
    file === null
      ? null
      : sending.perform({
          ...asked,
          ...{ name: file.name, content: file.content, dryRun },
          headings: headingsGiven(said),
        })
  const tried = async (next: State) => {
    setState(next)
    const run = await send(next, true)
    if (run !== null) setState({ ...next, run })
  }
  const choose = async (given: File) => {
    const tooLong = given.size > longest
    setState({ ...atFirst, asked: state.asked, tooLong })
    if (tooLong) return
    const content = await contentOf(given)
    const sheets = await reading.perform({ name: given.name, content })
    if (sheets === null) return
    const title = given.name.replace(/\.[^.]+$/u, '')
    const next = {
      ...{ ...atFirst, file: { name: given.name, content, sheets } },
      asked: { ...state.asked, title },
    }
    if (isReadable(sheets, {})) await tried(next)
    else setState(next)
  }
  return {
    ...state,
    busy: reading.busy || sending.busy,
    error: reading.error ?? sending.error,
    choose,
    say: (said: Said) => setState({ ...state, said, run: null }),
    ask: (asked: Asked) => setState({ ...state, asked, run: null }),
    tryIt: () => tried({ ...state, run: null }),
    draft: () => send(state, false),
  }
}
