import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect } from 'react'
import { Section } from '../cases/Section.tsx'
import { useUnits } from '../cases/steps/use-units.ts'
import type { CaseFile } from '../cases/use-case.ts'
import { useKeys } from '../shell/use-keys.ts'
import { limitInWords } from '../texts/limit-in-words.ts'
import { useText } from '../texts/use-text.ts'
import { UnitCard } from './UnitCard.tsx'
import { unitOptions } from './unit-options.ts'
import { passedReason } from './unit-reasons.ts'
import { digitKeys, meantUnit, type WantedUnit } from './wanted-unit.ts'

type Props = {
  readonly taskId: string
  readonly caseFile: CaseFile
  /** Asked for, maybe before it was known who may take the step. */
  readonly wanted: WantedUnit | null
  readonly chosenId: string | null
  readonly onWant: (wanted: WantedUnit) => void
  /** Null where what was wanted cannot be chosen. */
  readonly onChoose: (unitId: string | null) => void
}

/** 建议单位 — whom the manual proposes, each with its rule, its reason and what waits there; a digit puts it into the form. */
export const ProposedUnits = (props: Props) => {
  const { taskId, caseFile, wanted, chosenId, onWant, onChoose } = props
  const text = useText()
  const task = caseFile.tasks.find(({ id }) => id === taskId)
  const { units } = useUnits({ taskId, form: task?.form ?? null })
  const { proposal } = caseFile
  const known = units !== null
  const options = unitOptions(proposal?.units ?? [], units ?? [])
  const press = (number: number) => {
    const unitId = options[number - 1]?.unitId
    onWant(unitId === undefined ? { number } : { unitId })
  }
  useKeys(digitKeys(press))
  useEffect(() => {
    if (wanted !== null && known) onChoose(meantUnit(wanted, options))
  })
  return (
    <Section
      title={text('dispatch.units')}
      aside={
        proposal && (
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {text('dispatch.limit', {
              limit: limitInWords(text, proposal),
            })}
          </Box>
        )
      }
    >
      {(proposal?.units ?? []).length === 0 && <p>{text('dispatch.noProposal')}</p>}
      <Box component="ol" sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {options.map((option, at) => (
          <UnitCard
            key={option.unitId}
            {...{ option, known }}
            number={at + 1}
            chosen={option.unitId === chosenId}
            onChoose={() => onWant({ unitId: option.unitId })}
          />
        ))}
      </Box>
      <PassedRules passed={proposal?.passed ?? []} />
    </Section>
  )
}

type Passed = NonNullable<CaseFile['proposal']>['passed']

const PassedRules = ({ passed }: { readonly passed: Passed }) => {
  const text = useText()
  if (passed.length === 0) return null
  return (
    <>
      <Typography variant="h3" sx={{ mt: 1 }}>
        {text('dispatch.passed')}
      </Typography>
      <Box component="ul" sx={{ pl: 2.5, my: 0.5, color: 'text.secondary' }}>
        {passed.map(({ phrase, reasonKey }) => (
          <li key={phrase}>{`${phrase}: ${passedReason(text, reasonKey)}`}</li>
        ))}
      </Box>
    </>
  )
}
