import { useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { contentOf, longestFile } from './file-content.ts'
import type { ImportActs, ImportRun, SentFile } from './import-run.ts'

type State<Asked> = {
  readonly file: File | null
  readonly tooLong: boolean
  /** What the trial or the import has answered; null before. */
  readonly run: ImportRun | null
  readonly asked: Asked
}

/** 导入 — a file is chosen, tried, and then imported as it was tried. */
export function useImport<Asked extends object>({ act, asked: first }: ImportActs<Asked>) {
  const { perform, busy, error } = useAct<Asked & SentFile, ImportRun>(act)
  const [state, setState] = useState<State<Asked>>({
    file: null,
    tooLong: false,
    run: null,
    asked: first,
  })
  const send = async (file: File, asked: Asked, dryRun: boolean) => {
    const run = await perform({ ...asked, content: await contentOf(file), dryRun })
    if (run !== null) setState({ file, tooLong: false, asked, run })
  }
  const choose = async (file: File, asked: Asked) => {
    const tooLong = file.size > longestFile
    setState({ file, tooLong, run: null, asked })
    if (!tooLong) await send(file, asked, true)
  }
  return {
    ...state,
    busy,
    error,
    choose: (file: File) => choose(file, state.asked),
    ask: (asked: Asked) => {
      if (state.file === null) setState({ ...state, asked })
      else void choose(state.file, asked)
    },
    confirm: async () => {
      if (state.file !== null) await send(state.file, state.asked, false)
    },
  }
}
