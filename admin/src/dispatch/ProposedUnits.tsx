import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { Section } from '../cases/Section.tsx'
import { useUnits } from '../cases/steps/use-units.ts'
import type { CaseFile } from '../cases/use-case.ts'
import { useKeys } from '../shell/use-keys.ts'
import { useText } from '../texts/use-text.ts'
import { UnitCard } from './UnitCard.tsx'
import { type UnitOption, unitOptions } from './unit-options.ts'
import { passedReason } from './unit-reasons.ts'

type Props = {
  readonly taskId: string
  readonly caseFile: CaseFile
  readonly chosenId: string | null
  readonly onChoose: (unitId: string) => void
}

/** 建议单位 — whom the manual proposes, each with its rule, its reason and what waits there; a digit puts it into the form. */
export const ProposedUnits = ({ taskId, caseFile, chosenId, onChoose }: Props) => {
  const text = useText()
  const task = caseFile.tasks.find(({ id }) => id === taskId)
  const { units } = useUnits({ taskId, form: task?.form ?? null })
  const { proposal } = caseFile
  const known = units !== null
  const options = unitOptions(proposal?.units ?? [], units ?? [])
  const choose = ({ unitId, choice }: UnitOption) => (choice !== null || !known) && onChoose(unitId)
  useKeys(Object.fromEntries(options.map((option, at) => [String(at + 1), () => choose(option)])))
  return (
    <Section
      title={text('dispatch.units')}
      aside={
        proposal && (
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {text('dispatch.limit', {
              limit: `${proposal.limitValue} ${text(`limitUnits.${proposal.limitUnit}`)}`,
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
            onChoose={() => choose(option)}
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
