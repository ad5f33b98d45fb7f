import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './database-server.ts'

/** 通路 — a way to a port that a test closes, opens and slows down. */
export type Way = {
  readonly port: number
  readonly open: () => Promise<void>
  /** Nobody comes through any more, and who was on the way is cut off. */
  readonly close: () => void
  /** Milliseconds by which each piece comes later from now on, either way. */
  readonly slowDown: (milliseconds: number) => void
}

/** A closed way to a port of this machine; one that stays closed for long needs a port that no outgoing connection is given. */
export async function aWayTo(target: number, port?: number): Promise<Way> {
  const own = port ?? (await freePort())
  const sockets = new Set<Socket>()
  let server: Server | null = null
  let late = 0
  const pass = (from: Socket, to: Socket) => {
    let before = Promise.resolve()
    sockets.add(from)
    from.on('data', (piece) => {
      const due = late === 0 ? null : pause(late)
      // one that is not late does not overtake one that is
      before = before.then(async () => {
        await due
        to.write(piece)
      })
    })
    from.on('error', () => undefined)
    from.on('close', () => {
      sockets.delete(from)
      to.destroy()
    })
  }
  return {
    port: own,
    open: async () => {
      server = createServer((near) => {
        const far = connect(target, '127.0.0.1')
        pass(near, far)
        pass(far, near)
      }).listen(own, '127.0.0.1')
      await once(server, 'listening')
    },
    close: () => {
      server?.close()
      for (const socket of sockets) socket.destroy()
    },
    slowDown: (milliseconds) => {
      late = milliseconds
    },
  }
}
