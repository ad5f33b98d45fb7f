import { Section } from '../cases/Section.tsx'
import { ActDialog } from '../forms/ActDialog.tsx'
import { DayField } from '../forms/DayField.tsx'
import { firstDay, lastDay, wordsOf, wordsOrNone } from '../forms/fields.ts'
import { RoleField } from '../forms/RoleField.tsx'
import { UnitField } from '../forms/UnitField.tsx'
import { Tabled } from '../lists/Tabled.tsx'
import { useNow } from '../live/now.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import { assignRole, endRole } from './change-people.ts'
import { periodState } from './period.ts'
import { personRefusal } from './person-refusal.ts'
import { usePeriodColumns } from './use-period-columns.tsx'
import type { Person } from './use-person.ts'

type Props = { readonly person: Person; readonly onDone: () => void }

/** 任职 — the roles somebody holds, held, and will hold; each with who gave it. */
export const RolePeriods = ({ person, onDone }: Props) => {
  const text = useText()
  const viewer = useViewer()
  const now = useNow()
  const periods = usePeriodColumns()
  const columns = [
    ...periods,
    {
      name: 'acts',
      label: text('personActs.acts'),
      cell: (held: Person['assignments'][number]) =>
        viewer?.may('endRole') && periodState(held, now) !== 'OVER' ? (
          <EndRole assignmentId={held.id} onDone={onDone} />
        ) : null,
      short: true,
    },
  ]
  return (
    <Section
      title={text('people.roles')}
      aside={person.active && viewer?.may('assignRole') && <AssignRole {...{ person, onDone }} />}
    >
      {person.assignments.length === 0 ? (
        text('personActs.noRoles')
      ) : (
        <Tabled label={text('people.roles')} columns={columns} rows={person.assignments} />
      )}
    </Section>
  )
}

const AssignRole = ({ person, onDone }: Props) => {
  const text = useText()
  return (
    <ActDialog
      label={text('personActs.assignRole')}
      title={text('personActs.assignRoleTitle', { name: person.name })}
      act={assignRole}
      refusal={personRefusal}
      given={(fields) => {
        const role = keyIn(texts.roles, wordsOf(fields, 'role'))
        if (role === undefined) return 'personActs.roleNeeded'
        return {
          ...{ personId: person.id, role, unitId: wordsOrNone(fields, 'unitId') },
          ...{ startsAt: firstDay(fields, 'startsOn'), endsAt: lastDay(fields, 'endsOn') },
        }
      }}
      onDone={onDone}
    >
      <RoleField />
      <UnitField hint={text('personActs.roleUnitHint')} />
      <DayField
        name="startsOn"
        label={text('personActs.firstDay')}
        hint={text('personActs.firstDayHint')}
      />
      <DayField
        name="endsOn"
        label={text('personActs.lastDay')}
        hint={text('personActs.lastDayHint')}
      />
    </ActDialog>
  )
}

type Ending = { readonly assignmentId: string; readonly onDone: () => void }

const EndRole = ({ assignmentId, onDone }: Ending) => {
  const text = useText()
  return (
    <ActDialog
      label={text('personActs.endRole')}
      title={text('personActs.endRole')}
      advice={text('personActs.endRoleAdvice')}
      look="text"
      danger
      act={endRole}
      refusal={personRefusal}
      given={() => ({ assignmentId })}
      onDone={onDone}
    />
  )
}
