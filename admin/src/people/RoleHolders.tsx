import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { ReadRoleHolders } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { ExportMenu } from '../exports/ExportButton.tsx'
import { wantedOf } from '../forms/adopted.ts'
import { UnitField } from '../forms/UnitField.tsx'
import type { Column } from '../lists/column.ts'
import { Empty } from '../lists/Empty.tsx'
import { RowLink } from '../lists/RowLink.tsx'
import { Tabled } from '../lists/Tabled.tsx'
import { cityNow } from '../live/now.ts'
import { Failure } from '../shell/Failure.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { keyIn, keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import { startOfDay } from '../time/day.ts'
import { useUnitNames } from '../units/use-unit-names.ts'
import { type HolderRow, holderRows } from './holder-rows.ts'
import { usePeriodColumns } from './use-period-columns.tsx'

/** 历任查询 — who held a role on any day or acted in it, at which unit, and who had given it; asked in the address. */
export const RoleHolders = () => {
  const text = useText()
  const [asked, setAsked] = useSearchParams()
  const role = keyIn(texts.roles, asked.get('role'))
  const day = asked.get('day') ?? ''
  const unitId = asked.get('unitId') ?? ''
  const unitName = useUnitNames([unitId || null])(unitId || null)
  const set = (name: string, value: string) =>
    setAsked({ role: role ?? '', day, unitId, [name]: value }, { replace: true })
  return (
    <>
      <PageTitle title={text('roleHolders.title')} note={text('roleHolders.note')}>
        {role !== undefined && (
          <ExportMenu
            list="ROLE_HOLDERS"
            filter={{ officeFilter: { role, unitId: unitId || null, ...instantsOf(day) } }}
          />
        )}
        <Button component={Link} to="/people">
          {text('personActs.back')}
        </Button>
      </PageTitle>
      <Stack direction="row" sx={{ gap: 1.5, mb: 2, flexWrap: 'wrap' }}>
        <TextField
          select
          label={text('people.role')}
          value={role ?? ''}
          onChange={({ target }) => set('role', target.value)}
          sx={{ minWidth: 180 }}
        >
          {keysOf(texts.roles).map((value) => (
            <MenuItem key={value} value={value}>
              {text(`roles.${value}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          type="date"
          label={text('roleHolders.day')}
          value={day}
          onChange={({ target }) => set('day', target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <Box sx={{ minWidth: 220 }}>
          <UnitField
            label={text('roleHolders.unit')}
            first={wantedOf(unitId, unitName)}
            onPick={(picked) => set('unitId', picked?.id ?? '')}
          />
        </Box>
      </Stack>
      {role === undefined ? (
        <Empty title={text('roleHolders.empty')} advice={text('roleHolders.advice')} />
      ) : (
        <Holders {...{ role, day, unitId }} />
      )}
    </>
  )
}

type Asked = {
  readonly role: keyof typeof texts.roles
  readonly day: string
  readonly unitId: string
}

/** None for a day that nobody has said. */
const instantsOf = (day: string) => ({ from: startOfDay(day), to: startOfDay(day, 1) })

const Holders = ({ role, day, unitId }: Asked) => {
  const text = useText()
  const now = new Date(cityNow()).toISOString()
  const query = useQuery({
    queryKey: ['roleHolders', role, day, unitId],
    queryFn: ({ signal }) => {
      const { from = now, to = now } = instantsOf(day)
      return ask(ReadRoleHolders, { role, from, to, unitId: unitId || null }, signal)
    },
  })
  const periods = usePeriodColumns()
  const columns: readonly Column<HolderRow>[] = [
    {
      name: 'name',
      label: text('people.name'),
      cell: ({ person, substitute }) => (
        <RowLink to={`/people/${(substitute ?? person).id}/show`}>
          {substitute === null
            ? person.name
            : text('personActs.substitutes', { substitute: substitute.name, name: person.name })}
        </RowLink>
      ),
    },
    ...periods,
  ]
  if (query.isPending) return <Waiting />
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  const { roleHolders } = query.data
  if (roleHolders.length === 0)
    return <Empty title={text('roleHolders.nobody')} advice={text('roleHolders.advice')} />
  return (
    <Tabled label={text('roleHolders.title')} columns={columns} rows={holderRows(roleHolders)} />
  )
}
