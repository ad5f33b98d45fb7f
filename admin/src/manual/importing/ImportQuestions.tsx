import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { keyIn, keysOf } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import { useText } from '../../texts/use-text.ts'
import type { Asked } from './use-manual-import.ts'

type Props = { readonly asked: Asked; readonly onAsk: (asked: Asked) => void }

/** 所问 — the edition's title, and what 天 and 小时 mean in it. */
export const ImportQuestions = ({ asked, onAsk }: Props) => {
  const text = useText()
  return (
    <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
      <TextField
        label={text('manual.name')}
        value={asked.title}
        required
        onChange={({ target }) => onAsk({ ...asked, title: target.value })}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        sx={{ flexGrow: 1, minWidth: 260 }}
      />
      <TextField
        select
        label={text('importing.days')}
        value={asked.days}
        onChange={({ target }) =>
          onAsk({ ...asked, days: keyIn(texts.daysMeanings, target.value) ?? asked.days })
        }
        sx={{ minWidth: 180 }}
      >
        {keysOf(texts.daysMeanings).map((value) => (
          <MenuItem key={value} value={value}>
            {text(`daysMeanings.${value}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={text('importing.hours')}
        value={asked.hours}
        onChange={({ target }) =>
          onAsk({ ...asked, hours: keyIn(texts.hoursMeanings, target.value) ?? asked.hours })
        }
        sx={{ minWidth: 180 }}
      >
        {keysOf(texts.hoursMeanings).map((value) => (
          <MenuItem key={value} value={value}>
            {text(`hoursMeanings.${value}`)}
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  )
}
