import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useText } from '../texts/use-text.ts'
import { DiagramTools } from './DiagramTools.tsx'
import { type Marks, marksLook } from './marks.ts'
import { useDiagram } from './use-diagram.ts'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'

type Props = { readonly xml: string; readonly name: string; readonly marks?: Marks }

/** 流程图 — the model as it is drawn; moved by pointer, arrow keys or buttons. */
export const Diagram = ({ xml, name, marks }: Props) => {
  const text = useText()
  const { place, state, moves, onKeyDown } = useDiagram(xml, marks)
  if (state === 'BROKEN')
    return <Alert severity="warning">{text('processEditions.notDrawn')}</Alert>
  return (
    <Box component="figure" sx={{ m: 0, mb: 3 }}>
      <DiagramTools moves={moves} />
      <Box
        ref={place}
        role="group"
        tabIndex={0}
        aria-label={text('processEditions.diagram', { name })}
        aria-busy={state === 'DRAWING'}
        onKeyDown={onKeyDown}
        sx={canvas}
      />
      <Box component="figcaption" sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 0.5 }}>
        {text('processEditions.moveHint')}
      </Box>
    </Box>
  )
}

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
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 2 },
}
