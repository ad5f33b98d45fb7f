import type { Element } from 'bpmn-js/lib/model/Types'
import { hasRoom } from '../../shell/has-room.ts'
import type { Language } from '../../texts/texts.ts'
import { type Board, boardIn } from './board.ts'

/** 画稿 — the latest that is drawn; one that is still being written out is waited for. */
export type Sheet = { xml: string; written: Promise<void> }

type Opening = {
  readonly container: HTMLElement
  readonly language: Language
  readonly sheet: Sheet
  readonly onOpen: (board: Board) => void
  readonly onBroken: () => void
  readonly onChoose: (element: Element | null) => void
  readonly onChange: () => void
  /** After each pause in drawing, and once more when the page is left. */
  readonly onDraw: (xml: string) => void
}

/** Long enough for what belongs to one movement of the hand; the problems follow it, within 300 ms in all. */
const pauseMs = 60
const margin = 0.96
const centered = { x: 0, y: 0 }

/** 打开画板 — draws what is on the sheet, whole at first, and tells what is drawn on it; answers how to close it. */
export function openBoard({ container, language, sheet, ...told }: Opening): () => void {
  const board = boardIn(container, language)
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false
  const write = async () => {
    const { xml } = await board.saveXML({ format: true })
    if (xml === undefined) return
    sheet.xml = xml
    told.onDraw(xml)
  }
  const send = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    sheet.written = write()
  }
  const show = async () => {
    await sheet.written
    if (closed) return
    await board.importXML(sheet.xml)
    const canvas = board.get('canvas')
    if (hasRoom(canvas)) canvas.zoom(canvas.zoom('fit-viewport', centered) * margin)
    told.onOpen(board)
  }
  board.on('commandStack.changed', () => {
    told.onChange()
    clearTimeout(timer)
    timer = setTimeout(send, pauseMs)
  })
  board.on<{ newSelection: readonly Element[] }>('selection.changed', ({ newSelection }) =>
    told.onChoose(newSelection.length === 1 ? (newSelection[0] ?? null) : null),
  )
  show().catch(() => closed || told.onBroken())
  window.addEventListener('pagehide', send)
  return () => {
    closed = true
    window.removeEventListener('pagehide', send)
    send()
    board.destroy()
  }
}
