import { ApiError, type ErrorCode } from '../api/api-error.ts'
import { connection } from '../live/connection.ts'

type Sending = {
  readonly name: string
  /** A repeat under the same key is the same file. */
  readonly key: string
  readonly signal: AbortSignal
  /** How much of it has been sent, 1 is all. */
  readonly onProgress: (share: number) => void
}
type Answer = {
  readonly attachmentId?: string
  readonly errors?: readonly {
    readonly message: string
    readonly extensions?: { readonly code?: ErrorCode }
  }[]
}

/** Milliseconds: a slow network needs them, a dead one would take for ever. */
const patience = 120_000

/** 发送文件 — sends a file and answers its id; tells how far it is, which fetch cannot. Throws ApiError, nothing else. */
export function sendFile(file: Blob, { name, key, signal, onProgress }: Sending): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const fail = () => {
      if (!signal.aborted) connection.missed()
      reject(new ApiError('OFFLINE', 'the file was not sent'))
    }
    request.open('POST', `/files?name=${encodeURIComponent(name)}`)
    request.setRequestHeader('content-type', file.type)
    request.setRequestHeader('x-zhihui-csrf', '1')
    request.setRequestHeader('idempotency-key', key)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / Math.max(total, 1))
    request.timeout = patience
    request.onerror = fail
    request.ontimeout = fail
    request.onabort = fail
    request.onload = () => {
      connection.heard()
      const answer: Answer | null = request.response
      if (answer?.attachmentId !== undefined) resolve(answer.attachmentId)
      else reject(refusalIn(answer))
    }
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function refusalIn(answer: Answer | null): ApiError {
  const [first] = answer?.errors ?? []
  return new ApiError(first?.extensions?.code ?? 'FAULT', first?.message ?? '')
}
