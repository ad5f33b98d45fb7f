import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'

/** 角色 — one of the closed list. */
export const RoleField = ({ name = 'role' }: { readonly name?: string }) => {
  const text = useText()
  return (
    <TextField select name={name} label={text('people.role')} defaultValue="" fullWidth>
      {keysOf(texts.roles).map((role) => (
        <MenuItem key={role} value={role}>
          {text(`roles.${role}`)}
        </MenuItem>
      ))}
    </TextField>
  )
}
