import { type Channel, causeOf, type Sending } from './channel.ts'

/** 邮件服务器 — as `smtp://` or `smtps://` with login and password in it, and the sender's address. */
export type MailServer = { readonly url: string; readonly from: string }

const patience = 15_000
const ports = { plain: 587, tls: 465 } as const

/** 电子邮件 — sends by SMTP, encrypted wherever the server offers it; one connection a message. */
export async function emailChannel({ url, from }: MailServer): Promise<Channel> {
  // nobody loads it who sends no mail
  const { createTransport } = await import('nodemailer')
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const auth =
    username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }
  const transport = createTransport({
    ...{ host: hostname, port: Number(port) || (secure ? ports.tls : ports.plain), secure },
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    ...{ disableFileAccess: true, disableUrlAccess: true },
    ...auth,
  })
  return {
    addressOf: ({ email }) => email,
    send: async ({ id, to, subject, text }) => {
      const messageId = `<${id}@zhihui>`
      const mail = { from, to, subject, text, messageId, textEncoding: 'base64' as const }
      return transport.sendMail(mail).then((): Sending => ({ kind: 'SENT' }), refused)
    },
  }
}

/** A server that says no to letter or addressee says it for good; one that does not know us may be told better. */
function refused(error: unknown): Sending {
  const why = causeOf(error)
  const { code, status } = answerIn(error)
  return { kind: status >= 500 && code !== 'EAUTH' ? 'NEVER' : 'LATER', why }
}

function answerIn(error: unknown) {
  if (!(error instanceof Error)) return { code: '', status: 0 }
  const code = 'code' in error ? String(error.code) : ''
  const status = 'responseCode' in error ? Number(error.responseCode) : 0
  return { code, status }
}
