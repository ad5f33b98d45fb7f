import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNoChoice } from '../forms/use-no-choice.ts'
import { useText } from '../texts/use-text.ts'
import { useSettled } from '../use-settled.ts'
import type { Typed } from './draft.ts'
import type { Form } from './use-form.ts'
import type { Found } from './use-found.ts'
import { idOf } from './use-sending.ts'

type Row = { readonly code: string }
type Props<Its extends Row> = {
  readonly form: Form
  readonly field: Typed
  readonly label: string
  readonly hint: string
  /** What is said where nothing is found. */
  readonly none: string
  readonly chosen: Its | null
  /** What a text finds. */
  readonly useRows: (text: string) => Found<Its>
  readonly nameOf: (row: Its) => string
  readonly onChoose: (row: Its | null) => void
}

/** One of many that the API finds by what is typed: by keys, arrows and Enter alone too. */
export function FoundField<Its extends Row>(props: Props<Its>) {
  const { form, field, label, hint, none, chosen, useRows, nameOf, onChoose } = props
  const words = useListWords()
  const [typed, setTyped] = useState('')
  const settled = useSettled(typed)
  const { rows: found, isFetching, error } = useRows(settled)
  const asked = { isFetching: isFetching || settled !== typed, error }
  const noChoice = useNoChoice(asked, typed === '' ? hint : none)
  const complaint = form.complaintOf(field)
  return (
    <Autocomplete
      id={idOf(field)}
      options={chosen === null ? found : [chosen, ...found.filter(isOther(chosen))]}
      value={chosen}
      filterOptions={(all) => all}
      getOptionKey={({ code }) => code}
      getOptionLabel={(row) => `${row.code} ${nameOf(row)}`}
      isOptionEqualToValue={(one, other) => one.code === other.code}
      onInputChange={(_event, text, reason) => setTyped(reason === 'input' ? text : '')}
      onChange={(_event, row) => onChoose(row)}
      autoHighlight
      fullWidth
      {...noChoice}
      {...words}
      renderInput={(given) => (
        <TextField
          {...given}
          label={label}
          error={complaint !== null}
          helperText={complaint ?? hint}
        />
      )}
    />
  )
}

const isOther = (chosen: Row) => (row: Row) => row.code !== chosen.code

/** What the buttons of a list of choices are called. */
export function useListWords() {
  const text = useText()
  return {
    openText: text('report.openList'),
    closeText: text('report.closeList'),
    clearText: text('report.clearChoice'),
  }
}
