import Autocomplete from '@mui/material/Autocomplete'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { classesFound } from '../../catalogue/classes-found.ts'
import { type CatalogueClass, catalogueQuery } from '../../catalogue/read-catalogue.ts'
import { useNamed, useText } from '../../texts/use-text.ts'
import type { FirstExample } from './first-example.ts'

type Props = { readonly first?: FirstExample }

const most = 60
type Key = Pick<CatalogueClass, 'kind' | 'code' | 'standard'>
const keyOf = ({ kind, code, standard }: Key) => `${kind}|${code}|${standard}`
/** Known before the catalogue is read: who sends the form at once says the same. */
const firstKey = (first: FirstExample | undefined): string =>
  first?.standard === undefined
    ? ''
    : keyOf({ kind: first.kind, code: first.classCode, standard: first.standard })

/** 小类与立案条件 — of which class of the catalogue, and by which condition of the manual. */
export const ExampleClass = ({ first }: Props) => {
  const text = useText()
  const named = useNamed()
  const { data = [] } = useQuery(catalogueQuery)
  const [picked, setPicked] = useState<CatalogueClass | null>(null)
  const known = data.find(
    ({ kind, code, standard }) =>
      kind === first?.kind &&
      code === first.classCode &&
      (first.standard === undefined || first.standard === standard),
  )
  const chosen = picked ?? known ?? null
  return (
    <Stack direction="row" sx={{ gap: 2 }}>
      <input type="hidden" name="class" value={chosen === null ? firstKey(first) : keyOf(chosen)} />
      <Autocomplete
        options={data}
        value={chosen}
        fullWidth
        disableClearable={chosen !== null}
        onChange={(_event, next) => setPicked(next)}
        filterOptions={(all, { inputValue }) => [
          ...classesFound(all, { text: inputValue }).slice(0, most),
        ]}
        getOptionKey={({ id }) => id}
        getOptionLabel={(one) => `${named(one)} ${one.code}`}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        noOptionsText={text('lists.noMatch')}
        openText={text('forms.open')}
        closeText={text('app.close')}
        renderInput={(given) => <TextField {...given} label={text('report.class')} />}
      />
      <TextField
        name="conditionNo"
        type="number"
        label={text('examples.conditionNo')}
        defaultValue={first?.conditionNo ?? 1}
        sx={{ width: 140, flexShrink: 0 }}
        slotProps={{ htmlInput: { min: 1 } }}
      />
    </Stack>
  )
}
