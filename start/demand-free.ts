import { createServer } from 'node:net'
import { ConfigError } from '../services/config.ts'

type Place = { readonly port: number; readonly host: string }

/** Refuses to start where another program listens already, before anything is started or changed. */
export async function demandFree(places: readonly Place[]): Promise<void> {
  for (const place of places)
    if (await isTaken(place))
      throw new ConfigError(
        `Port ${place.port} is taken by another program. Stop it, or choose another PORT ` +
          '(an installation uses PORT and the seven after it).',
      )
}

const isTaken = ({ port, host }: Place) =>
  new Promise<boolean>((answer) => {
    const server = createServer()
    server.once('error', () => answer(true))
    server.listen(port, host, () => server.close(() => answer(false)))
  })
