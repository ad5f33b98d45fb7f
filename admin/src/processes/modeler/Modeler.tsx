import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useEffect, useState } from 'react'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'diagram-js-minimap/assets/diagram-js-minimap.css'
import { marksLook } from '../../process-editions/marks.ts'
import { useOwnKeys } from '../../shell/own-keys.ts'
import { filled } from '../../texts/filled.ts'
import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'
import { saveProcessDraft } from '../change-drafts.ts'
import { marksOf } from '../marks-of.ts'
import { ProblemList } from '../ProblemList.tsx'
import { Conflict } from '../saving/Conflict.tsx'
import { SaveNote } from '../saving/SaveNote.tsx'
import { useSaver } from '../saving/use-saver.ts'
import type { Draft, OnSaved } from '../use-processes.ts'
import { BoardTools } from './BoardTools.tsx'
import { boardKeys } from './board-keys.ts'
import { ModeChoice } from './ModeChoice.tsx'
import { Properties } from './Properties.tsx'
import { useBoard } from './use-board.ts'

type Props = {
  readonly draft: Draft
  readonly viewerId: string
  readonly onSaved: OnSaved
  /** Whether something is drawn that the draft does not say yet. */
  readonly onUnsaved: (unsaved: boolean) => void
  /** The draft is read anew, as a colleague has saved it. */
  readonly onReadAgain: () => void
}

/** 绘制流程 — the draft is drawn here: saved while somebody draws, its problems beside it. */
export const Modeler = ({ draft, viewerId, onSaved, onUnsaved, onReadAgain }: Props) => {
  const words = useModelingTexts()
  const [selected, setSelected] = useState<string | null>(null)
  const [drawing, setDrawing] = useState(false)
  const { saver, state, error, begun } = useSaver({
    ...{ draft, viewerId, part: 'MODEL' as const, content: draft.xml },
    send: ({ content: xml, ...request }) => saveProcessDraft({ xml, ...request }),
    onSaved: (answer, xml) => onSaved(answer, { xml }),
  })
  const { place, board, broken, chosen, changes } = useBoard({
    ...{ xml: begun, marks: { ...marksOf(draft.problems), selected } },
    onDraw: (drawn) => {
      saver.draw(drawn)
      setDrawing(false)
    },
  })
  useEffect(() => {
    if (changes > 0) setDrawing(true)
  }, [changes])
  const unsaved = drawing || state !== 'SAVED'
  useEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved])
  useOwnKeys(boardKeys(words))
  const file = async () => {
    const { xml = '' } = (await board?.saveXML({ format: true })) ?? {}
    return { name: `${draft.processId}.bpmn`, content: xml }
  }
  const known = {
    formIds: draft.forms.map(({ formId }) => formId),
    decisionIds: draft.decisionIds,
  }
  if (broken) return <Alert severity="warning">{words.notDrawn}</Alert>
  return (
    <>
      {state === 'CONFLICT' && <Conflict {...{ draft, saver, file, onReadAgain }} />}
      <Box>
        <Stack direction="row" sx={{ gap: 2, mb: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <BoardTools board={board} />
          <ModeChoice />
          <SaveNote state={drawing && state === 'SAVED' ? 'SAVING' : state} error={error} />
        </Stack>
        <Stack direction="row" sx={{ gap: 2, alignItems: 'stretch' }}>
          <Box
            ref={place}
            role="group"
            aria-label={filled(words.drawing, { name: draft.name })}
            aria-busy={board === null}
            sx={canvas}
          />
          <Stack sx={beside}>
            <Properties board={board} chosen={chosen} known={known} />
            <Box sx={{ maxHeight: '45%', overflowY: 'auto', flexShrink: 0 }}>
              <ProblemList draft={draft} selected={selected} onSelect={setSelected} />
            </Box>
          </Stack>
        </Stack>
      </Box>
    </>
  )
}

const height = 'max(70vh, 480px)'

/** What is told while somebody draws moves nothing under their hand. */
const beside = { width: 320, flexShrink: 0, height, gap: 2 }

/** Models are drawn in black on white, whatever the colors of the page. */
const canvas = {
  height,
  flex: 1,
  minWidth: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  overflow: 'hidden',
  bgcolor: '#ffffff',
  color: '#1c2430',
  colorScheme: 'light',
  ...marksLook,
  // opened and closed by a button of ours, which the keyboard reaches
  '& .djs-minimap .toggle, & .djs-minimap:not(.open)': { display: 'none' },
  // the drawing tools say it in English only
  '& .djs-popup-search-count': { display: 'none' },
  // the policy of the page keeps out the styles that these icons bring along
  '& :is(.djs-popup, .djs-context-pad) .entry svg :is(line, rect, polyline)': {
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 100,
  },
}
