import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'

/** 权限范围 — the roles that a key may have; which of them go together, the API says. */
export const Scopes = () => {
  const text = useText()
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{text('apiKeys.scopes')}</FormLabel>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {keysOf(texts.roles).map((role) => (
          <FormControlLabel
            key={role}
            label={text(`roles.${role}`)}
            control={<Checkbox name="scopes" value={role} size="small" />}
          />
        ))}
      </Box>
      <FormHelperText sx={{ mx: 0 }}>{text('apiKeys.scopesHint')}</FormHelperText>
    </FormControl>
  )
}
