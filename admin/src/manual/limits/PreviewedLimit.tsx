import { useQuery } from '@tanstack/react-query'
import { PreviewLimit } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { ChangeSums } from '../../calendars/ChangeSums.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { Waiting } from '../../shell/Waiting.tsx'

type Props = { readonly entryId: string; readonly limitValue: number }

/** 时限变更预览 — which open cases would get which other due date. */
export const PreviewedLimit = ({ entryId, limitValue }: Props) => {
  const { data, error, refetch } = useQuery({
    queryKey: ['limitPreview', entryId, limitValue],
    queryFn: ({ signal }) => ask(PreviewLimit, { entryId, limitValue }, signal),
    gcTime: 0,
  })
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Waiting />
  return (
    <div>
      <ChangeSums preview={data.limitPreview} />
    </div>
  )
}
