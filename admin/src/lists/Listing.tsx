import { useListContext } from 'ra-core'
import type { ReactNode } from 'react'
import { Failure } from '../shell/Failure.tsx'
import { Waiting } from '../shell/Waiting.tsx'

type Props = { readonly empty: ReactNode; readonly children: ReactNode }

/** 列表状态 — on its way, not readable, empty, or there. */
export const Listing = ({ empty, children }: Props) => {
  const { isPending, error, data, refetch } = useListContext()
  if (data !== undefined && data.length > 0) return children
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (isPending) return <Waiting />
  return empty
}
