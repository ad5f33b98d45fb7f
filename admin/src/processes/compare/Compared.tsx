import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { Suspense, useState } from 'react'
import { Failsafe } from '../../shell/Failsafe.tsx'
import { lazily } from '../../shell/lazily.ts'
import { Waiting } from '../../shell/Waiting.tsx'
import { useText } from '../../texts/use-text.ts'
import { ChangeLegend } from './ChangeLegend.tsx'
import { changesOn } from './changes-on.ts'
import { PartList } from './PartList.tsx'
import type { Difference } from './use-difference.ts'
import { useVersionName } from './use-version-name.ts'

const Diagram = lazily(async () => (await import('../../process-editions/Diagram.tsx')).Diagram)

type Props = { readonly difference: Difference }

/** 对比结果 — both diagrams with what differs marked on them, then everything in words. */
export const Compared = ({ difference }: Props) => {
  const { elements, documents } = difference
  const text = useText()
  const [selected, setSelected] = useState<string | null>(null)
  const same = elements.length === 0 && documents.length === 0
  return (
    <Stack sx={{ gap: 2 }}>
      {same && <Alert severity="success">{text('comparison.same')}</Alert>}
      <Diagrams difference={difference} selected={selected} />
      <PartList
        title={text('comparison.elements', { count: elements.length })}
        parts={elements}
        selected={selected}
        onSelect={setSelected}
      />
      {documents.map(({ kind, name, parts }) => (
        <PartList
          key={`${kind} ${name}`}
          title={text(`comparison.documents.${kind}`, { name, count: parts.length })}
          parts={parts}
        />
      ))}
    </Stack>
  )
}

type DiagramsProps = Props & { readonly selected: string | null }

const Diagrams = ({ difference, selected }: DiagramsProps) => {
  const text = useText()
  const nameOf = useVersionName()
  const { name, before, after, elements } = difference
  return (
    <div>
      <ChangeLegend parts={elements} />
      <Box sx={besides}>
        {([before, after] as const).map((side) => (
          <Box component="section" key={side === before ? 'before' : 'after'} sx={{ minWidth: 0 }}>
            <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '1rem' }}>
              {nameOf(side)}
            </Box>
            <Failsafe>
              <Suspense fallback={<Waiting />}>
                <Diagram
                  xml={side.xml}
                  label={text('processEditions.diagram', { name: `${name} · ${nameOf(side)}` })}
                  marks={{ errors: [], warnings: [], selected, changes: changesOn(elements) }}
                />
              </Suspense>
            </Failsafe>
          </Box>
        ))}
      </Box>
    </div>
  )
}

/** One below the other on paper: side by side nobody could read them. */
const besides = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
  '@media print': { display: 'block', '& figure': { breakInside: 'avoid' } },
}
