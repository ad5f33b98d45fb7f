import { spawn } from 'node:child_process'

/** What the process was told from outside; handed in by the composition root. */
export type Environment = Readonly<Record<string, string | undefined>>

type Program = {
  readonly command: string
  readonly args: readonly string[]
  readonly environment: Environment
  /** Makes the error of a program that cannot be run or that fails. */
  readonly refuse: (why: string) => Error
  /** Ends it before its time. */
  readonly signal?: AbortSignal | undefined
}

/** Runs a program to its end; its words are told only when it fails. */
export function runProgram(program: Program): Promise<void> {
  const { command, args, environment: env, refuse, signal } = program
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env, signal })
    const words: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => words.push(chunk.toString()))
    child.once('error', (error) => reject(refuse(`${command} cannot be run: ${error.message}.`)))
    child.once('close', (status) =>
      status === 0
        ? resolve()
        : reject(refuse(`${command} failed: ${firstSentence(words.join(''))}`)),
    )
  })
}

/** Programs colour their complaint and repeat it with advice of their own. */
function firstSentence(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
  const lines = words.replace(/\u001b\[[\d;]*m/g, '').split('\n')
  const line = lines.find((one) => /error/i.test(one)) ?? lines.find((one) => one.trim() !== '')
  return (line ?? 'it said nothing').replace(/^\[ERROR\]\s*/, '').slice(0, 400)
}
