import type { ReactNode } from 'react'
import { Failure } from '../shell/Failure.tsx'
import { Waiting } from '../shell/Waiting.tsx'

type Props = {
  readonly query: {
    readonly isPending: boolean
    readonly error: unknown
    readonly refetch: () => unknown
  }
  readonly children: ReactNode
}

/** A part of the page that is on its way, cannot be read, or is there. */
export const Told = ({ query: { isPending, error, refetch }, children }: Props) => {
  if (isPending) return <Waiting />
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  return children
}
