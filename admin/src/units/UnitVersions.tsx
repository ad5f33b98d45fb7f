import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { ReadUnitVersions } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Failure } from '../shell/Failure.tsx'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'

/** 机构沿革 — what the unit was called, and what it was part of, since when. */
export const UnitVersions = ({ unitId }: { readonly unitId: string }) => {
  const text = useText()
  const named = useNamed()
  const { instantInFull } = useTimes()
  const { data, error, refetch } = useQuery({
    queryKey: ['unitVersions', unitId],
    queryFn: ({ signal }) => ask(ReadUnitVersions, { id: unitId }, signal),
    staleTime: 0,
  })
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  const versions = data?.node?.__typename === 'OrganizationUnit' ? data.node.versions : []
  if (versions.length === 0) return null
  return (
    <div>
      <Typography variant="h3">{text('unitActs.versions')}</Typography>
      <Box component="ul" sx={{ pl: 2.5, my: 0.5 }}>
        {versions.map(({ fromAt, name, parent, active, changedBy }) => (
          <li key={`${fromAt} ${name}`}>
            {[
              instantInFull(fromAt),
              name,
              parent && named(parent),
              text(active ? 'units.active' : 'units.inactive'),
              changedBy,
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </Box>
    </div>
  )
}
