import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useText } from '../texts/use-text.ts'
import { DiagramTools } from './DiagramTools.tsx'
import { type Marks, marksLook } from './marks.ts'
import type { ElementNames } from './open-sheet.ts'
import { useDiagram } from './use-diagram.ts'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'

/** 标注 — what is said of an element, below it. */
export type Note = {
  readonly id: string
  readonly elementId: string
  readonly words: ReactNode
}
type Props = {
  readonly xml: string
  /** What the drawing is called for whoever does not see it. */
  readonly label: string
  readonly marks?: Marks
  readonly names?: ElementNames
  /** The element that one looks at first; else the whole. */
  readonly first?: string | null
  readonly notes?: readonly Note[]
  /** What is said of all of it, in its corner. */
  readonly corner?: ReactNode
}

/** 流程图 — the model as it is drawn; moved by pointer, arrow keys or buttons. */
export const Diagram = ({ xml, label, notes = [], corner = null, ...shown }: Props) => {
  const { marks = unmarked, names = {}, first = null } = shown
  const text = useText()
  const noted = notes.map(({ elementId }) => elementId)
  const diagram = useDiagram({ xml, marks, names, first, noted })
  if (diagram.broken) return <Alert severity="warning">{text('processEditions.notDrawn')}</Alert>
  return (
    <Box component="figure" sx={{ m: 0, mb: 3 }}>
      <DiagramTools moves={diagram.moves} leadsBack={first !== null} />
      <Box sx={{ position: 'relative' }}>
        <Box
          ref={diagram.place}
          role="group"
          tabIndex={0}
          aria-label={label}
          aria-busy={diagram.drawing}
          onKeyDown={diagram.onKeyDown}
          sx={canvas}
        />
        {corner !== null && <Box sx={inCorner}>{corner}</Box>}
      </Box>
      {diagram.notePlaces.map(({ elementId, place }) =>
        createPortal(<NotesOf elementId={elementId} notes={notes} />, place, elementId),
      )}
      <Box component="figcaption" sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 0.5 }}>
        {text('processEditions.moveHint')}
      </Box>
    </Box>
  )
}

const unmarked: Marks = { errors: [], warnings: [], selected: null }

type NotesProps = { readonly elementId: string; readonly notes: readonly Note[] }

const NotesOf = ({ elementId, notes }: NotesProps) =>
  notes
    .filter((note) => note.elementId === elementId)
    .map(({ id, words }) => <div key={id}>{words}</div>)

/** Models are drawn in black on white, whatever the colors of the page. */
const canvas = {
  height: 'min(62vh, 640px)',
  minHeight: 320,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  overflow: 'hidden',
  bgcolor: '#ffffff',
  ...marksLook,
  // in nobody’s way who drags what lies below
  '& .djs-overlay-note': { pointerEvents: 'none', width: 'max-content' },
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 2 },
}
const inCorner = { position: 'absolute', top: 8, right: 8, pointerEvents: 'none' } as const
