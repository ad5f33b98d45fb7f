import { createServer } from 'node:net'
import { ConfigError } from '../services/config.ts'

type Place = { readonly port: number; readonly host: string; readonly hostName: string }

/** Refuses to start where another program listens already, before anything is started or changed. */
export async function demandFree(places: readonly Place[]): Promise<void> {
  for (const place of places) {
    const code = await refusalAt(place)
    if (code !== null) throw new ConfigError(complaint(place, code))
  }
}

const complaint = ({ port, host, hostName }: Place, code: string) => {
  if (code === 'EADDRINUSE')
    return (
      `Port ${port} is taken by another program. Stop it, or choose another PORT ` +
      '(an installation uses PORT and the seven after it).'
    )
  if (code === 'EACCES')
    return `Port ${port} is not open to your user. Choose a PORT above 1023. Nothing was started.`
  return `${hostName}=${host} is no address of this machine (${code}). Correct or unset it. Nothing was started.`
}

/** The system's word for why nobody can listen there; null when one can. */
const refusalAt = ({ port, host }: Place) =>
  new Promise<string | null>((answer) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => answer(error.code ?? 'unknown'))
    server.listen(port, host, () => server.close(() => answer(null)))
  })
