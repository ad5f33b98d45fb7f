import Box from '@mui/material/Box'
import type { ReplacementFragment } from '../api/generated/operations.ts'
import { Section } from '../cases/Section.tsx'
import { ActDialog } from '../forms/ActDialog.tsx'
import { DayField } from '../forms/DayField.tsx'
import { firstDay, lastDay, wordsOf } from '../forms/fields.ts'
import { PersonField } from '../forms/PersonField.tsx'
import { useNow } from '../live/now.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { endSubstitution, nameSubstitute } from './change-people.ts'
import { grantedInWords } from './granted-in-words.ts'
import { periodState } from './period.ts'
import { personRefusal } from './person-refusal.ts'
import type { Person } from './use-person.ts'

type Props = { readonly person: Person; readonly onDone: () => void }

/** 代理 — who acts in somebody's place, and in whose place they act. */
export const Substitutions = ({ person, onDone }: Props) => {
  const text = useText()
  const viewer = useViewer()
  const all = [...person.substitutions, ...person.substituting]
  const may = viewer?.may('nameSubstitute') ?? false
  return (
    <Section
      title={text('personActs.substitutions')}
      aside={may && person.active && <NameSubstitute person={person} onDone={onDone} />}
    >
      {all.length === 0 && text('personActs.noSubstitutions')}
      <Box component="ul" sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {all.map((one) => (
          <Substitution key={one.id} one={one} onDone={onDone} />
        ))}
      </Box>
    </Section>
  )
}

type Shown = { readonly one: ReplacementFragment; readonly onDone: () => void }

const Substitution = ({ one, onDone }: Shown) => {
  const text = useText()
  const viewer = useViewer()
  const now = useNow()
  const { instantInFull } = useTimes()
  const { person, substitute, startsAt, endsAt } = one
  const state = periodState(one, now)
  return (
    <Box component="li" sx={{ py: 0.5 }}>
      {text('personActs.substitutes', { substitute: substitute.name, name: person.name })}{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {instantInFull(startsAt)} – {instantInFull(endsAt)} · {text(`periodStates.${state}`)} ·{' '}
        {text('personActs.grantedBy')} {grantedInWords(one, instantInFull)}
      </Box>
      {state !== 'OVER' && viewer?.may('endSubstitution') && (
        <ActDialog
          label={text('personActs.endSubstitution')}
          title={text('personActs.endSubstitution')}
          advice={text('personActs.endSubstitutionAdvice')}
          look="text"
          danger
          act={endSubstitution}
          refusal={personRefusal}
          given={() => ({ substitutionId: one.id })}
          onDone={onDone}
        />
      )}
    </Box>
  )
}

const NameSubstitute = ({ person, onDone }: Props) => {
  const text = useText()
  return (
    <ActDialog
      label={text('personActs.nameSubstitute')}
      title={text('personActs.nameSubstituteTitle', { name: person.name })}
      advice={text('personActs.nameSubstituteAdvice')}
      act={nameSubstitute}
      refusal={personRefusal}
      given={(fields) => {
        const substituteId = wordsOf(fields, 'substituteId')
        const startsAt = firstDay(fields, 'startsOn')
        const endsAt = lastDay(fields, 'endsOn')
        if (substituteId === '') return 'personActs.substituteNeeded'
        if (startsAt === undefined || endsAt === undefined) return 'personActs.daysNeeded'
        return { personId: person.id, substituteId, startsAt, endsAt }
      }}
      onDone={onDone}
    >
      <PersonField name="substituteId" label={text('personActs.substitute')} except={person.id} />
      <DayField name="startsOn" label={text('personActs.firstDay')} />
      <DayField name="endsOn" label={text('personActs.lastDay')} />
    </ActDialog>
  )
}
