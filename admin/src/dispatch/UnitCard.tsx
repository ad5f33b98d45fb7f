import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { useNamed, useText } from '../texts/use-text.ts'
import type { UnitOption } from './unit-options.ts'
import { proposalReason } from './unit-reasons.ts'

type Props = {
  readonly option: UnitOption
  readonly number: number
  readonly chosen: boolean
  /** Whether it is known who may take the step. */
  readonly known: boolean
  readonly onChoose: () => void
}

/** 单位卡片 — one unit that may be chosen, by click or by its digit. */
export const UnitCard = ({ option, number, chosen, known, onChoose }: Props) => {
  const text = useText()
  const named = useNamed()
  const { proposed, choice } = option
  const name = choice === null ? (proposed?.unitName ?? '') : named(choice.unit)
  return (
    <Box component="li" sx={{ mb: 1 }}>
      <ButtonBase
        aria-pressed={chosen}
        disabled={known && choice === null}
        onClick={onChoose}
        sx={{ ...card, ...(chosen && chosenCard) }}
      >
        <kbd>{number}</kbd>
        <Box component="span" sx={{ minWidth: 0, flex: 1 }}>
          <Box component="span" sx={{ display: 'block', fontWeight: 600 }}>
            {name}
          </Box>
          {proposed !== null && <Reason proposed={proposed} />}
        </Box>
        <Box component="span" sx={{ fontSize: '0.8125rem', textAlign: 'right' }}>
          {choice === null ? known && text('dispatch.notNow') : <Load choice={choice} />}
        </Box>
      </ButtonBase>
    </Box>
  )
}

const Reason = ({ proposed }: { readonly proposed: NonNullable<UnitOption['proposed']> }) => {
  const text = useText()
  const { reasonKey, phrase, alternatives, onBehalfOf } = proposed
  const words = [
    proposalReason(text, reasonKey),
    onBehalfOf && text('dispatch.onBehalfOf', { unit: onBehalfOf.unitName }),
    phrase !== '' && text('dispatch.phrases', { phrases: [phrase, ...alternatives].join(' / ') }),
  ]
  return (
    <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.8125rem' }}>
      {words.filter(Boolean).join(' · ')}
    </Box>
  )
}

const Load = ({
  choice: { open, overdue },
}: {
  readonly choice: NonNullable<UnitOption['choice']>
}) => {
  const text = useText()
  return (
    <Box
      component="span"
      sx={overdue > 0 ? { color: 'error.main', fontWeight: 600 } : { color: 'text.secondary' }}
    >
      {text('dispatch.load', { open, overdue })}
    </Box>
  )
}

const card = {
  font: 'inherit',
  width: '100%',
  gap: 1.25,
  px: 1.25,
  py: 0.75,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  textAlign: 'left',
  justifyContent: 'flex-start',
  alignItems: 'baseline',
  '&:hover': { bgcolor: 'action.hover' },
  '&.Mui-disabled': { color: 'text.secondary' },
  '& kbd': { fontWeight: 600, minWidth: '1.25em' },
}
const chosenCard = {
  borderColor: 'primary.main',
  boxShadow: 'inset 0 0 0 1px currentColor',
  bgcolor: 'action.selected',
}
