import Box from '@mui/material/Box'
import type { DispatchMode, TrialAnswerFragment } from '../../api/generated/operations.ts'
import { keyIn } from '../../texts/keys-of.ts'
import { limitInWords } from '../../texts/limit-in-words.ts'
import { texts } from '../../texts/loaded.ts'
import { type Text, useText } from '../../texts/use-text.ts'

type Props = {
  readonly answer: TrialAnswerFragment
  /** Where it is known how the case would be dispatched. */
  readonly dispatch?: DispatchMode | null
}

/** 手册答复 — limit, the units with the reason of each, the way of dispatch, and the rules that led to nobody. */
export const Answer = ({ answer, dispatch = null }: Props) => {
  const text = useText()
  const { entryId, conditionNo, limitValue, limitUnit, units, passed } = answer
  return (
    <>
      <div>
        {entryId === null
          ? text('trials.noLine')
          : text('difference.number', { number: conditionNo ?? 0 })}
        {` · ${limitInWords(text, { limitValue, limitUnit })}`}
      </div>
      <Box component="ol" sx={{ m: 0, pl: 2.25 }}>
        {units.map(({ unitId, unitName, reasonKey, phrase, onBehalfOf }) => (
          <li key={unitId}>
            {unitName}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {` ${reasonInWords(text, reasonKey)}`}
              {phrase !== '' && phrase !== unitName && ` ${text('case.phrase', { phrase })}`}
              {onBehalfOf !== null &&
                ` ${text('trials.onBehalfOf', { unit: onBehalfOf.unitName })}`}
            </Box>
          </li>
        ))}
      </Box>
      {dispatch !== null && <div>{text(`dispatchModes.${dispatch}`)}</div>}
      {passed.map(({ phrase, reasonKey }) => (
        <Box key={phrase} sx={{ color: 'text.secondary' }}>
          {text('trials.passed', { phrase, why: passedInWords(text, reasonKey) })}
        </Box>
      ))}
    </>
  )
}

function reasonInWords(text: Text, reasonKey: string): string {
  const key = keyIn(texts.proposalReasons, reasonKey)
  return key === undefined ? reasonKey : text(`proposalReasons.${key}`)
}

function passedInWords(text: Text, reasonKey: string): string {
  const key = keyIn(texts.passedReasons, reasonKey)
  return key === undefined ? reasonKey : text(`passedReasons.${key}`)
}
