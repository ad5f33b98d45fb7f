import Alert from '@mui/material/Alert'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { newKey } from '../../api/new-key.ts'
import { editionsQuery } from '../../catalogue/read-editions.ts'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { wordsOf } from '../../forms/fields.ts'
import { useText } from '../../texts/use-text.ts'
import type { ShownEdition } from '../use-edition.ts'
import { moveManualToCatalogue } from './move-manual.ts'

/** 迁移手册 — into a draft of another edition of the catalogue; how many lines find a place is told before. */
export const MoveManual = ({ edition }: { readonly edition: ShownEdition }) => {
  const { id: editionId, title, standard: its, mayMove } = edition
  const text = useText()
  const goTo = useNavigate()
  const { data = [] } = useQuery(editionsQuery)
  const others = data.filter(({ standard }) => standard !== its)
  const [chosen, setChosen] = useState<string | null>(null)
  const standard = chosen ?? others[0]?.standard
  if (standard === undefined || !mayMove) return null
  return (
    <ActDialog
      label={text('moving.start')}
      title={text('moving.start')}
      advice={text('moving.advice')}
      look="text"
      act={moveManualToCatalogue}
      given={(fields) => {
        const reason = wordsOf(fields, 'reason')
        return reason === ''
          ? 'moving.reasonNeeded'
          : { editionId, standard, reason, title: wordsOf(fields, 'title') || title, dryRun: false }
      }}
      onDone={(moved) => void goTo(`/manual/${moved.edition?.id}/moved`)}
    >
      <TextField
        select
        label={text('moving.standard')}
        value={standard}
        onChange={({ target }) => setChosen(target.value)}
      >
        {others.map((other) => (
          <MenuItem key={other.id} value={other.standard}>
            {other.title}
          </MenuItem>
        ))}
      </TextField>
      <Counted editionId={editionId} standard={standard} />
      <TextField name="title" label={text('manual.name')} defaultValue={title} />
      <TextField name="reason" label={text('moving.reason')} multiline required />
    </ActDialog>
  )
}

type Asked = { readonly editionId: string; readonly standard: string }

const Counted = ({ editionId, standard }: Asked) => {
  const text = useText()
  const { data } = useQuery({
    queryKey: ['move-manual', editionId, standard],
    queryFn: () =>
      moveManualToCatalogue({ editionId, standard, dryRun: true, idempotencyKey: newKey() }),
    staleTime: 0,
  })
  if (data === undefined) return <Alert severity="info">{text('moving.counting')}</Alert>
  const { moved, merged, split, noSuccessor, unconfirmed } = data
  return (
    <Alert severity="info" role="status">
      {text('moving.counts', { moved, merged, split, noSuccessor, unconfirmed })}
    </Alert>
  )
}
