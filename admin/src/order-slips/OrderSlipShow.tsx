import PrintIcon from '@mui/icons-material/PrintOutlined'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams } from 'react-router'
import { ApiError } from '../api/api-error.ts'
import { ReadOrderSlip } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Failure } from '../shell/Failure.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { CopyOrder } from './CopyOrder.tsx'
import { OrderSheet } from './OrderSheet.tsx'

/** 派遣单页 — the slip as it is printed, and its link as long as it is known. */
export const OrderSlipShow = () => {
  const text = useText()
  const { id = '', slipId = '' } = useParams()
  const link = useLink()
  const { data, error, refetch } = useOrderSlip(id, slipId)
  if (data === undefined)
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Waiting />
  return (
    <>
      <div className="no-print">
        <PageTitle title={`${text('orderSlips.title')} ${data.caseFile.caseNumber}`}>
          <Button component={Link} to={`/cases/${id}`}>
            {text('orderSlips.back')}
          </Button>
          {link !== null && <CopyOrder {...data} link={link} />}
          <Button startIcon={<PrintIcon />} variant="contained" onClick={() => window.print()}>
            {text('orderSlips.print')}
          </Button>
        </PageTitle>
      </div>
      <OrderSheet {...data} link={link} />
    </>
  )
}

function useOrderSlip(caseId: string, slipId: string) {
  return useQuery({
    queryKey: ['order-slip', slipId],
    queryFn: async ({ signal }) => {
      const { case: caseFile } = await ask(ReadOrderSlip, { caseId }, signal)
      const slip = caseFile?.orderSlips.find(({ id }) => id === slipId)
      if (caseFile === null || slip === undefined) throw new ApiError('NOT_FOUND', slipId)
      return { caseFile, slip }
    },
  })
}

/** The link is handed over by the page that issued the slip, and by nobody later. */
function useLink(): string | null {
  const { state }: { readonly state: unknown } = useLocation()
  if (typeof state !== 'object' || state === null || !('secret' in state)) return null
  return typeof state.secret === 'string' ? `${window.location.origin}/order/${state.secret}` : null
}
