import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import type { KeyboardEvent } from 'react'
import { DraftNote } from './DraftNote.tsx'
import { ManualPanel } from './ManualPanel.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { ProblemFields } from './ProblemFields.tsx'
import { SaveReport } from './SaveReport.tsx'
import { SimilarCases } from './SimilarCases.tsx'
import { useForm } from './use-form.ts'
import { WordsFields } from './WordsFields.tsx'

type Props = Parameters<typeof useForm>[0]

/** 登记表 — what it is, where it is, what was said and by whom; beside it what the manual promises, and what may be the same. */
export const ReportForm = (props: Props) => {
  const form = useForm(props)
  const saveByKey = (event: KeyboardEvent) => {
    // prevented: a list of choices took it
    if (event.defaultPrevented || event.key !== 'Enter') return
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    void form.save()
  }
  return (
    <Box onKeyDown={saveByKey} sx={columns}>
      <Stack sx={{ gap: 2, minWidth: 0 }}>
        <DraftNote form={form} />
        <ProblemFields form={form} />
        <PlaceFields form={form} />
        <SimilarCases form={form} />
        <WordsFields form={form} />
        <SaveReport form={form} />
      </Stack>
      <ManualPanel form={form} />
    </Box>
  )
}

const columns = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 3fr)' },
}
