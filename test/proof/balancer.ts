import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Balancer = { readonly address: string; readonly close: () => void }

/** 负载均衡 — hands each request to the next process in turn; what one cannot be given or does not answer fails. */
export async function openBalancer(ports: readonly number[]): Promise<Balancer> {
  let turn = 0
  const server = createServer((asked, answer) => {
    const port = ports[turn++ % ports.length]
    const { url: path, method, headers } = asked
    const forward = request({ host: '127.0.0.1', port, path, method, headers }, (told) => {
      answer.writeHead(told.statusCode ?? 502, told.headers)
      told.pipe(answer)
      told.once('error', () => answer.destroy())
    })
    forward.once('error', () => answer.destroy())
    asked.pipe(forward)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  // a server that listens on a port has an address with one
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
