import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useText } from '../../texts/use-text.ts'
import type { useEditions } from '../use-lists.ts'
import type { Difference, Side } from './use-difference.ts'
import { useVersionName } from './use-version-name.ts'

type Chosen = { readonly from: string; readonly to: string }
type Props = {
  readonly editions: ReturnType<typeof useEditions>
  /** Once they have been compared: a draft stands among the choices, too. */
  readonly compared: Difference | undefined
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}
type Choice = Pick<Side, 'id' | 'isDraft' | 'number' | 'milestone'>

/** 选择版本 — the two that are compared, of the editions and the draft that one came from. */
export const VersionChoices = ({ editions, compared, chosen, onChoose }: Props) => {
  const text = useText()
  const { rows = [], hasNextPage, fetchNextPage, isFetchingNextPage } = editions
  const listed: readonly Choice[] = rows.map(({ id, number }) => ({
    ...{ id, number },
    ...{ isDraft: false, milestone: null },
  }))
  const others = compared === undefined ? [] : [compared.after, compared.before]
  const choices = [
    ...others.filter(({ id }) => listed.every((edition) => edition.id !== id)),
    ...listed,
  ]
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 2, flexWrap: 'wrap' }}>
      {(['from', 'to'] as const).map((side) => (
        <VersionChoice
          key={side}
          side={side}
          choices={choices}
          value={chosen[side]}
          onChoose={(id) => onChoose({ ...chosen, [side]: id })}
        />
      ))}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text('comparison.earlier')}
        </Button>
      )}
    </Stack>
  )
}

type ChoiceProps = {
  readonly side: keyof Chosen
  readonly choices: readonly Choice[]
  readonly value: string
  readonly onChoose: (id: string) => void
}

const VersionChoice = ({ side, choices, value, onChoose }: ChoiceProps) => {
  const text = useText()
  const nameOf = useVersionName()
  return (
    <TextField
      select
      id={`compare-${side}`}
      label={text(`comparison.${side}`)}
      value={choices.some(({ id }) => id === value) ? value : ''}
      onChange={({ target }) => onChoose(target.value)}
      sx={{ minWidth: 200, flex: { xs: '1 1 100%', sm: '0 1 auto' } }}
      slotProps={{ inputLabel: { shrink: true } }}
    >
      {choices.map((choice) => (
        <MenuItem key={choice.id} value={choice.id}>
          {nameOf(choice)}
        </MenuItem>
      ))}
    </TextField>
  )
}
