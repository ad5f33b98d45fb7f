import { databaseFaultIn } from './database-faults.ts'

/** Milliseconds for which a server that is away is not asked again. */
const moment = 100
type Away = { readonly error: Error; readonly at: number; asking: boolean }
type Attempt =
  | { readonly refusal: Error }
  | { readonly ended: (error: Error | null | undefined) => void }

const aways = new Map<string, Away>()

/**
 * 熔断 — whether a server may be asked for another connection. While it is away one asks at a time, and the others are
 * told at once what the last one heard: hundreds who knock keep a server that starts from starting.
 */
export function mayConnect(address: string, now = performance.now()): Attempt {
  const away = aways.get(address)
  if (away !== undefined && (away.asking || now - away.at < moment)) return { refusal: away.error }
  if (away !== undefined) away.asking = true
  return {
    ended: (error) => {
      if (error != null && databaseFaultIn(error) === 'away')
        aways.set(address, { error, at: performance.now(), asking: false })
      else aways.delete(address)
    },
  }
}
