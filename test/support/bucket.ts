import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { sha256Of } from '../../services/attachments/sha256.ts'
import { signS3 } from '../../services/attachments/sign-s3.ts'

const key = { region: 'cn-test-1', keyId: 'zhihui', secret: 'a secret of the test' }

/** A bucket in memory that takes no request but a signed one, of the very body that was signed. */
export async function aBucket() {
  const objects = new Map<string, Buffer>()
  /** What every request is answered with; null for the truth. */
  const trouble: { status: number | null } = { status: null }
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const name = request.url ?? ''
    const answer = trouble.status ?? (isSigned(request, body) ? 200 : 403)
    if (answer !== 200) return response.writeHead(answer).end('<Error/>')
    const found = objects.get(name)
    if (request.method === 'PUT') objects.set(name, body)
    if (request.method === 'DELETE') objects.delete(name)
    if (request.method !== 'GET') return response.writeHead(200).end()
    return found === undefined ? response.writeHead(404).end('<Error/>') : response.end(found)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    objects,
    trouble,
    settings: { ...key, endpoint: `http://127.0.0.1:${port}/`, bucket: 'photos' },
    close: () => new Promise((closed) => server.close(closed)),
  }
}

function isSigned({ method = '', headers, url = '' }: IncomingMessage, body: Buffer): boolean {
  const stamp = String(headers['x-amz-date'])
  const at = new Date(stamp.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'))
  const asked = { method, url: new URL(url, `http://${headers.host}`), sha256: sha256Of(body), at }
  return signS3(key, asked)['authorization'] === headers.authorization
}
