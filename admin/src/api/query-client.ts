import { QueryClient } from '@tanstack/react-query'
import { codeOf } from './api-error.ts'

const passing = new Set(['OFFLINE', 'OVERLOADED', 'DATABASE_UNAVAILABLE', 'RATE_LIMITED'])

/** Whether the reason may pass by itself. */
export const mayPass = (error: Error): boolean => passing.has(codeOf(error))

/** Reads are repeated when the reason may pass by itself; what was read stays while it is read again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 2 && mayPass(error),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
