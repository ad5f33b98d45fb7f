import { createServer, type Socket } from 'node:net'

export type Letter = { readonly to: string; readonly id: string; readonly text: string }

/** A mail server of the test's own: keeps what it is sent, or answers every letter with a refusal. */
export async function aMailCatcher() {
  const letters: Letter[] = []
  /** The line with which every addressee is refused; null for none. */
  const trouble: { line: string | null } = { line: null }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    converse(socket, { keep: (letter) => letters.push(letter), refusal: () => trouble.line })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    letters,
    trouble,
    url: `smtp://127.0.0.1:${port}`,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((closed) => server.close(closed))
    },
  }
}

type Catching = {
  readonly keep: (letter: Letter) => void
  readonly refusal: () => string | null
}

function converse(socket: Socket, { keep, refusal }: Catching) {
  const state = { waiting: '', to: '', inLetter: false }
  const say = (line: string) => socket.write(`${line}\r\n`)
  const hear = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'RCPT') {
      state.to = /<(.*)>/.exec(line)?.[1] ?? ''
      return say(refusal() ?? '250 ok')
    }
    if (verb === 'QUIT') return socket.end('221 bye\r\n')
    if (verb === 'DATA') state.inLetter = true
    return say(verb === 'DATA' ? '354 go on' : '250 ok')
  }
  say('220 catcher')
  socket.on('data', (piece) => {
    state.waiting += piece.toString()
    for (;;) {
      const end = state.inLetter ? '\r\n.\r\n' : '\r\n'
      const at = state.waiting.indexOf(end)
      if (at < 0) return
      const whole = state.waiting.slice(0, at)
      state.waiting = state.waiting.slice(at + end.length)
      if (!state.inLetter) {
        hear(whole)
        continue
      }
      state.inLetter = false
      keep(letterIn(state.to, whole))
      say('250 kept')
    }
  })
}

/** Letters come as base64: their text is Chinese. */
function letterIn(to: string, whole: string): Letter {
  const [head = '', body = ''] = whole.split('\r\n\r\n')
  const id = /^Message-ID: (.*)$/im.exec(head)?.[1] ?? ''
  return { to, id, text: Buffer.from(body, 'base64').toString() }
}
