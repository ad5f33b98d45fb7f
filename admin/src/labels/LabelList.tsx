import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { ExportMenu } from '../exports/ExportButton.tsx'
import { Told } from '../home/Told.tsx'
import type { Column } from '../lists/column.ts'
import { Tabled } from '../lists/Tabled.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { keysOf } from '../texts/keys-of.ts'
import { loadTexts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import { useOfficerSteps } from '../work-list/use-steps.ts'
import { ChangeLabel } from './ChangeLabel.tsx'
import { labelOf, type Nameable, useLabels } from './labels.ts'

/** 环节与角色名称 — what the city calls its steps and roles. */
export const LabelList = () => {
  const text = useText()
  const query = useOfficerSteps()
  const roles = useRoleNames()
  return (
    <>
      <PageTitle title={text('labels.title')} note={text('labels.note')}>
        <ExportMenu list="LABELS" filter={{}} />
      </PageTitle>
      <Stack sx={{ gap: 3 }}>
        <Told query={query}>
          <Names
            title={text('labels.steps')}
            rows={query.steps.map(({ elementId: id, ...step }) => ({ id, kind: 'STEP', ...step }))}
          />
        </Told>
        <Told query={roles}>
          <Names title={text('labels.roles')} rows={roles.data ?? []} />
        </Told>
      </Stack>
    </>
  )
}

/** As each of the languages has them. */
const useRoleNames = () =>
  useQuery({
    queryKey: ['roleNames'],
    queryFn: async (): Promise<readonly Nameable[]> => {
      const [zh, en] = await Promise.all([loadTexts('zh'), loadTexts('en')])
      return keysOf(zh.roles).map((id) => ({
        ...{ id, kind: 'ROLE', name: zh.roles[id], nameEn: en.roles[id] },
      }))
    },
    staleTime: Number.POSITIVE_INFINITY,
  })

type Props = { readonly title: string; readonly rows: readonly Nameable[] }

const Names = ({ title, rows }: Props) => (
  <div>
    <Typography variant="h2" sx={{ mb: 1 }}>
      {title}
    </Typography>
    <Tabled label={title} columns={useColumns()} rows={rows} />
  </div>
)

function useColumns(): readonly Column<Nameable>[] {
  const text = useText()
  const labels = useLabels()
  const ours = ({ kind, id }: Nameable) => labelOf(labels, kind, id)
  return [
    {
      name: 'default',
      label: text('labels.default'),
      cell: ({ name, nameEn }) => `${name} · ${nameEn}`,
      width: '36%',
    },
    {
      name: 'name',
      label: text('labels.name'),
      cell: (row) => <Said name={ours(row)?.name} />,
    },
    {
      name: 'nameEn',
      label: text('labels.nameEn'),
      cell: (row) => <Said name={ours(row)?.nameEn} />,
    },
    {
      name: 'acts',
      label: text('personActs.acts'),
      cell: (row) => <ChangeLabel row={row} label={ours(row)} />,
      short: true,
    },
  ]
}

/** What the city says, or that it says nothing. */
const Said = ({ name = '' }: { readonly name: string | undefined }) => {
  const text = useText()
  if (name !== '') return <strong>{name}</strong>
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {text('labels.asDefault')}
    </Box>
  )
}
