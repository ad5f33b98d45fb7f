import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ReasonField } from '../../clock-requests/ReasonField.tsx'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { wordsOf } from '../../forms/fields.ts'
import { useText } from '../../texts/use-text.ts'
import type { ManualEntry } from '../list-entries.ts'
import { changeLimit } from './change-limit.ts'
import { limitChangesKey } from './limit-changes-key.ts'
import { PreviewedLimit } from './PreviewedLimit.tsx'

type Props = { readonly entry: Pick<ManualEntry, 'id' | 'limitUnit'> }

/** 变更在办时限 — another limit for the open cases that a line has decided; what it would do is looked at first. */
export const ChangeLimit = ({ entry: { id: entryId, limitUnit } }: Props) => {
  const text = useText()
  const client = useQueryClient()
  const [asked, setAsked] = useState<number | null>(null)
  const given = (fields: FormData) => {
    const limitValue = limitIn(fields)
    return limitValue === null || limitValue !== asked
      ? ('limitChange.previewFirst' as const)
      : { entryId, limitValue, reason: wordsOf(fields, 'reason') }
  }
  const done = () => {
    setAsked(null)
    void client.invalidateQueries({ queryKey: limitChangesKey() })
  }
  return (
    <ActDialog
      label={text('limitChange.change')}
      title={text('limitChange.change')}
      about={`limit ${entryId}`}
      advice={text('limitChange.advice')}
      look="text"
      act={changeLimit}
      given={given}
      invalid="limitChange.missing"
      onDone={done}
    >
      <TextField
        name="limit"
        type="number"
        label={text('limitChange.limit', { unit: text(`limitUnits.${limitUnit}`) })}
        required
        slotProps={{ htmlInput: { min: 0.01, step: 'any' } }}
      />
      <Button
        variant="outlined"
        onClick={({ currentTarget: { form } }) =>
          setAsked(form === null ? null : limitIn(new FormData(form)))
        }
      >
        {text('calendars.preview')}
      </Button>
      {asked !== null && <PreviewedLimit entryId={entryId} limitValue={asked} />}
      <ReasonField />
    </ActDialog>
  )
}

/** Null where there is none yet. */
function limitIn(fields: FormData): number | null {
  const value = Number(wordsOf(fields, 'limit'))
  return value > 0 ? value : null
}
