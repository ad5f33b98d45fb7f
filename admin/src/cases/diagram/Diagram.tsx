import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import type Canvas from 'diagram-js/lib/core/Canvas'
import { useEffect, useRef, useState } from 'react'
import { hasRoom } from '../../shell/has-room.ts'
import { useText } from '../../texts/use-text.ts'
import type { CasePath } from './path-of.ts'

type Props = {
  readonly xml: string
  readonly path: CasePath
  readonly label: string
  /** Of the elements that the city calls otherwise than the model. */
  readonly names: Readonly<Record<string, string>>
}
type Parsed = { readonly elementsById?: Readonly<Record<string, { name?: string }>> }
type Viewer = NavigatedViewer<{ canvas: Canvas }>

/** The picture itself: moved by dragging, zoomed with Ctrl and the wheel. */
const Diagram = ({ xml, path, label, names }: Props) => {
  const place = useRef<HTMLDivElement>(null)
  const text = useText()
  const [viewer, setViewer] = useState<Viewer | null>(null)
  const [whole, setWhole] = useState(false)
  const said = JSON.stringify(names)
  useEffect(() => {
    if (place.current === null) return
    const drawn: Viewer = new NavigatedViewer({ container: place.current })
    drawn.on<Parsed>('import.parse.complete', ({ elementsById = {} }) => {
      const called: Props['names'] = JSON.parse(said)
      for (const [id, name] of Object.entries(called))
        if (elementsById[id] !== undefined) elementsById[id].name = name
    })
    let gone = false
    void drawn.importXML(xml).then(() => {
      if (gone) return
      setViewer(drawn)
    })
    return () => {
      gone = true
      setViewer(null)
      drawn.destroy()
    }
  }, [xml, said])
  const { current } = path
  const marks = JSON.stringify(path)
  useEffect(() => {
    if (viewer === null) return
    const marked: CasePath = JSON.parse(marks)
    return mark(viewer.get('canvas'), marked)
  }, [viewer, marks])
  const step = current[0]
  useEffect(() => {
    if (viewer === null || place.current === null) return
    const canvas = viewer.get('canvas')
    const shown = whole ? undefined : step
    if (hasRoom(canvas)) return show(canvas, shown)
    const waiting = new ResizeObserver(() => {
      canvas.resized()
      if (!hasRoom(canvas)) return
      waiting.disconnect()
      show(canvas, shown)
    })
    waiting.observe(place.current)
    return () => waiting.disconnect()
  }, [viewer, whole, step])
  return (
    <>
      <Button sx={{ mb: 1 }} variant="outlined" size="small" onClick={() => setWhole(!whole)}>
        {text(whole ? 'case.showStep' : 'case.showAll')}
      </Button>
      <Box ref={place} role="figure" aria-label={label} sx={look} />
    </>
  )
}

export { Diagram as default }

/** Shows the surroundings of a step, or all of it. */
function show(canvas: Canvas, step: string | undefined): void {
  canvas.zoom('fit-viewport')
  if (step === undefined) return
  const bounds = canvas.getRootElement()['children'].find(({ id }: { id: string }) => id === step)
  if (bounds === undefined) return
  const { width, height } = canvas.viewbox().outer
  canvas.viewbox({
    x: bounds.x + bounds.width / 2 - width / 2,
    y: bounds.y + bounds.height / 2 - height / 2,
    width,
    height,
  })
}

/** Marks the steps; answers how to take the marks away. */
function mark(canvas: Canvas, path: CasePath): () => void {
  const known = new Set(canvas.getRootElement()['children'].map(({ id }: { id: string }) => id))
  const marks = Object.entries(path).flatMap(([name, ids]) =>
    ids.filter((id) => known.has(id)).map((id) => [id, `step-${name}`] as const),
  )
  for (const [id, name] of marks) canvas.addMarker(id, name)
  return () => {
    for (const [id, name] of marks) canvas.removeMarker(id, name)
  }
}

const look = {
  height: 420,
  bgcolor: '#ffffff',
  color: '#1c2430',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  '& .step-finished .djs-visual > rect': {
    fill: '#dcefe2 !important',
    stroke: '#1f7a3d !important',
  },
  '& .step-flows .djs-visual > path': {
    stroke: '#1f7a3d !important',
    strokeWidth: '3px !important',
  },
  '& .step-finished .djs-visual > circle, & .step-finished .djs-visual > polygon': {
    stroke: '#1f7a3d !important',
  },
  '& .step-current .djs-visual > rect': {
    fill: '#dbe9f8 !important',
    stroke: '#0b57a4 !important',
    strokeWidth: '4px !important',
  },
}
