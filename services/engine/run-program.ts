import { spawn } from 'node:child_process'

/** What the process was told from outside; handed in by the composition root. */
export type Environment = Readonly<Record<string, string | undefined>>

type Program = {
  readonly command: string
  readonly args: readonly string[]
  readonly environment: Environment
  /** Makes the error of a program that cannot be run or that fails. */
  readonly refuse: (why: string) => Error
}

/** Runs a program to its end; its words are told only when it fails. */
export function runProgram({ command, args, environment, refuse }: Program): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment })
    const words: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => words.push(chunk.toString()))
    child.once('error', (error) => reject(refuse(`${command} cannot be run: ${error.message}.`)))
    child.once('close', (status) =>
      status === 0
        ? resolve()
        : reject(refuse(`${command} failed: ${words.join('').trim().slice(0, 600)}`)),
    )
  })
}
