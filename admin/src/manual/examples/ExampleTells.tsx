import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import type { ExampleToldFactsFragment, Role } from '../../api/generated/operations.ts'
import { keysOf } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import { useText } from '../../texts/use-text.ts'

type Told = Pick<ExampleToldFactsFragment, 'sharePercent' | 'role' | 'unitId'>
type Props = { readonly first: readonly Told[] }

const usual: Told = { sharePercent: 80, role: 'DEPARTMENT_OFFICER', unitId: '' }

/** 预期通知 — who is to be told at which share of the limit; a row without a share says nothing. */
export const ExampleTells = ({ first }: Props) => {
  const text = useText()
  const [rows, setRows] = useState(() => first.map((told, at) => ({ ...told, key: String(at) })))
  const add = () => setRows([...rows, { ...usual, key: String(rows.length) }])
  return (
    <Stack role="group" aria-label={text('examples.told')} sx={{ gap: 1.5 }}>
      {rows.map(({ key, ...told }) => (
        <ToldRow key={key} first={told} />
      ))}
      <Button onClick={add} sx={{ alignSelf: 'flex-start' }}>
        {text('examples.addTold')}
      </Button>
    </Stack>
  )
}

const ToldRow = ({ first: { sharePercent, role, unitId } }: { readonly first: Told }) => {
  const text = useText()
  return (
    <Stack direction="row" sx={{ gap: 1 }}>
      <TextField
        name="toldShare"
        label={text('examples.share')}
        inputMode="numeric"
        defaultValue={sharePercent}
        sx={{ width: 110, flexShrink: 0 }}
      />
      <TextField select name="toldRole" label={text('people.role')} defaultValue={role} fullWidth>
        {keysOf<Role>(texts.roles).map((one) => (
          <MenuItem key={one} value={one}>
            {text(`roles.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        name="toldAt"
        label={text('examples.office')}
        defaultValue={unitId === null ? 'CITY' : 'UNIT'}
        fullWidth
      >
        <MenuItem value="UNIT">{text('examples.atUnit')}</MenuItem>
        <MenuItem value="CITY">{text('examples.inCity')}</MenuItem>
      </TextField>
    </Stack>
  )
}
