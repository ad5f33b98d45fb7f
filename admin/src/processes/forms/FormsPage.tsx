import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Failure } from '../../shell/Failure.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { Waiting } from '../../shell/Waiting.tsx'
import { useFormingTexts } from '../../texts/forming/use-forming-texts.ts'
import { useText } from '../../texts/use-text.ts'
import { type Draft, useDraft } from '../use-processes.ts'
import { FormDesign } from './FormDesign.tsx'
import { FormSheet } from './FormSheet.tsx'

/** 草稿表单 — the forms of one draft: designed by whoever may change it, read by everybody else. */
export const FormsPage = () => {
  const { id = '' } = useParams()
  const words = useFormingTexts()
  const text = useText()
  const { data: draft, error, refetch } = useDraft(id)
  const [readings, setReadings] = useState(0)
  const readAgain = async () => {
    await refetch()
    setReadings((count) => count + 1)
  }
  return (
    <>
      <PageTitle title={words.title} note={draft && `${draft.name} · ${draft.note}`}>
        <Button component={Link} to={`/processes/drafts/${id}`}>
          {text('processes.draftBack')}
        </Button>
      </PageTitle>
      {draft !== undefined ? (
        <Stack sx={{ gap: 2 }}>
          <div>{words.note}</div>
          <Forms key={readings} draft={draft} onReadAgain={() => void readAgain()} />
        </Stack>
      ) : error === null ? (
        <Waiting />
      ) : (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
    </>
  )
}

type Props = { readonly draft: Draft; readonly onReadAgain: () => void }

const Forms = ({ draft, onReadAgain }: Props) => {
  const words = useFormingTexts()
  const viewerId = useViewer()?.personId ?? null
  if (viewerId !== null && draft.availableActions.includes('SAVE'))
    return <FormDesign {...{ draft, viewerId, onReadAgain }} />
  return (
    <>
      <Alert severity="info">{words.readOnly}</Alert>
      <FormSheet forms={draft.forms} change={null} />
    </>
  )
}
