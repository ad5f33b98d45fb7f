import Box from '@mui/material/Box'
import type {
  ExampleExpectedFragment,
  ExampleToldFactsFragment,
} from '../../api/generated/operations.ts'
import { limitInWords } from '../../texts/limit-in-words.ts'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'

type Props = { readonly expected: ExampleExpectedFragment }

/** 预期 — limit, units in their order, when it is due, who is told. */
export const Expectation = ({ expected }: Props) => {
  const text = useText()
  const { units, limitValue, limitUnit, dueAt, tells } = expected
  return (
    <>
      <div>{limitInWords(text, { limitValue, limitUnit })}</div>
      <Box component="ol" sx={{ m: 0, pl: 2.25 }}>
        {units.map(({ unitId, unitName }) => (
          <li key={unitId}>{unitName}</li>
        ))}
      </Box>
      <DueAndTold dueAt={dueAt} tells={tells} />
    </>
  )
}

type DueProps = {
  readonly dueAt: string
  readonly tells: readonly ExampleToldFactsFragment[]
}

/** 到期与通知 — the instant at which it is due, and who is told at which share of the limit. */
export const DueAndTold = ({ dueAt, tells }: DueProps) => {
  const text = useText()
  const { instantInFull } = useTimes()
  return (
    <>
      <div>{text('examples.dueAt', { at: instantInFull(dueAt) })}</div>
      {tells.map(({ sharePercent, role, unitId, unitName }) => (
        <Box key={`${sharePercent} ${role} ${unitId}`} sx={{ color: 'text.secondary' }}>
          {text('examples.tells', {
            share: sharePercent,
            who: `${unitName ?? ''} ${text(`roles.${role}`)}`.trim(),
          })}
        </Box>
      ))}
    </>
  )
}
