import { askPassword } from './zhihui/ask-password.ts'
import { runCommandLine } from './zhihui/run-command-line.ts'

/** 命令行 — the composition root of `npm run zhihui -- <command>`. */
process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  environment: process.env,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  askPassword: (question) => askPassword(question),
  now: () => new Date(),
})
