import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { Link, useParams, useSearchParams } from 'react-router'
import { Empty } from '../../lists/Empty.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { Waiting } from '../../shell/Waiting.tsx'
import { useText } from '../../texts/use-text.ts'
import { useEditions } from '../use-lists.ts'
import { Compared } from './Compared.tsx'
import { comparedVersions } from './compared-versions.ts'
import { useDifference } from './use-difference.ts'
import { VersionChoices } from './VersionChoices.tsx'

/** 流程对比 — two versions of a process, on their diagrams and property by property. */
export const ComparePage = () => {
  const { processId = '' } = useParams()
  const text = useText()
  const editions = useEditions(processId)
  const [address, setAddress] = useSearchParams()
  const asked = { from: address.get('from'), to: address.get('to') }
  const { from, to } = comparedVersions(editions.rows ?? [], asked)
  const { data, error, refetch } = useDifference(from, to)
  const alone = editions.rows !== undefined && (from === null || to === null)
  const failed = error ?? (editions.rows === undefined ? editions.error : null)
  return (
    <>
      <PageTitle
        title={text('comparison.title', { name: data?.name ?? processId })}
        note={text('comparison.note')}
      >
        <Button onClick={() => window.print()} disabled={data === undefined}>
          {text('comparison.print')}
        </Button>
        <Button component={Link} to="/processes">
          {text('processes.back')}
        </Button>
      </PageTitle>
      <Stack sx={{ gap: 2 }}>
        {from !== null && to !== null && (
          <VersionChoices
            editions={editions}
            compared={data}
            chosen={{ from, to }}
            onChoose={(chosen) => setAddress(chosen, { replace: true })}
          />
        )}
        {alone && (
          <Empty title={text('comparison.alone')} advice={text('comparison.aloneAdvice')} />
        )}
        {data !== undefined && <Compared key={`${from} ${to}`} difference={data} />}
        {data === undefined && !alone && failed === null && <Waiting />}
        {failed !== null && (
          <Failure
            error={failed}
            onRetry={() => void Promise.all([refetch(), editions.refetch()])}
          />
        )}
      </Stack>
    </>
  )
}
