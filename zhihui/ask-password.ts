import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { CommandFailed } from './installation-client.ts'

type Terminal = {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream
}

/** 询问密码 — reads one line; on a terminal it is not shown. Throws CommandFailed when nothing comes. */
export async function askPassword(
  question: string,
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = input.isTTY === true
  const lines = createInterface({ input, output: silent, terminal })
  if (terminal) output.write(question)
  try {
    for await (const line of lines) return line
    throw new CommandFailed('No password came on standard input. Nothing was done.')
  } finally {
    lines.close()
    if (terminal) output.write('\n')
  }
}
