import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useText } from '../../texts/use-text.ts'
import type { Meaning, Phrase } from './meanings.ts'

type Props = {
  readonly phrase: Phrase
  readonly meaning: Meaning
  readonly onMeaning: (meaning: Meaning) => void
}

/** 所指单位 — by its official name; a unit of the city whose name is like it is offered. */
export const UnitOfPhrase = ({ phrase, meaning, onMeaning }: Props) => {
  const text = useText()
  const { suggestion, known } = phrase
  const asRead = meaning.unitName === (phrase.unitName ?? '')
  const state = known ? 'phrases.known' : 'phrases.fresh'
  return (
    <Stack sx={{ gap: 0.5, alignItems: 'flex-start' }}>
      <TextField
        size="small"
        fullWidth
        value={meaning.unitName}
        onChange={({ target }) => onMeaning({ ...meaning, unitName: target.value })}
        helperText={asRead ? text(state) : ''}
        slotProps={{
          htmlInput: {
            'aria-label': text('phrases.unitOf', { phrase: phrase.phrase }),
            maxLength: 100,
          },
        }}
      />
      {suggestion !== null && meaning.unitName !== suggestion && (
        <Button size="small" onClick={() => onMeaning({ ...meaning, unitName: suggestion })}>
          {text('phrases.perhaps', { name: suggestion })}
        </Button>
      )}
    </Stack>
  )
}
