import type { Element } from 'bpmn-js/lib/model/Types'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../preferences.ts'
import { type Marks, markOn, showOn } from '../../process-editions/marks.ts'
import type { Board } from './board.ts'
import { openBoard, type Sheet } from './open-board.ts'

type Drawing = {
  /** What is drawn at first. */
  readonly xml: string
  readonly marks: Marks
  readonly onDraw: (xml: string) => void
}

/** 画板 — a model in a place of the page, to be drawn on; with what is chosen, and a count of its changes. */
export function useBoard({ xml, marks, onDraw }: Drawing) {
  const place = useRef<HTMLDivElement>(null)
  const language = useLanguage()
  const [board, setBoard] = useState<Board | null>(null)
  const [broken, setBroken] = useState(false)
  const [chosen, setChosen] = useState<Element | null>(null)
  const [changes, setChanges] = useState(0)
  const sheet = useRef<Sheet>({ xml, written: Promise.resolve() })
  const open = useRef<Board | null>(null)
  const draw = useRef(onDraw)
  draw.current = onDraw
  useEffect(() => {
    if (place.current === null) return
    const close = openBoard({
      ...{ container: place.current, language, sheet: sheet.current },
      onOpen: (made) => {
        open.current = made
        setBoard(made)
      },
      onBroken: () => setBroken(true),
      onChoose: setChosen,
      onChange: () => setChanges((count) => count + 1),
      onDraw: (said) => draw.current(said),
    })
    return () => {
      open.current = null
      setBoard(null)
      setChosen(null)
      close()
    }
  }, [language])
  useMarks({ board, open }, marks)
  return { place, board, broken, chosen, changes }
}

type Shown = { readonly board: Board | null; readonly open: RefObject<Board | null> }

/** 标记 — errors and warnings stay marked while somebody draws; what is looked for is shown and chosen. */
function useMarks({ board, open }: Shown, { errors, warnings, selected }: Marks): void {
  const asked = JSON.stringify({ errors, warnings, selected } satisfies Marks)
  useEffect(() => {
    if (board === null) return
    const elements = board.get('elementRegistry')
    const unmark = markOn({ canvas: board.get('canvas'), elements }, JSON.parse(asked))
    // once the page is left there is nothing drawn any more
    return () => {
      if (open.current === board) unmark()
    }
  }, [board, open, asked])
  useEffect(() => {
    if (board === null || selected === null) return
    const elements = board.get('elementRegistry')
    if (!showOn({ canvas: board.get('canvas'), elements }, selected)) return
    board.get('selection').select(elements.get(selected))
  }, [board, selected])
}
