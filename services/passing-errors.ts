import { Prisma } from '../prisma/generated/client.ts'

/** 键重复 — the engine hands out a key that the record knows as another's: its folder was rolled back, which the record sink is about to notice. */
export class RepeatedKey extends Error {
  override readonly name = 'RepeatedKey'
}

/** 记录未到 — whether a job is another one of its step or the same again shows only in records that have not come yet. */
export class RecordBehind extends Error {
  override readonly name = 'RecordBehind'
}

/** Names what a unique key refused: the engine gave the same key twice. Other errors stay what they are. */
export const orRepeatedKey =
  (what: string) =>
  (error: unknown): never => {
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
    throw isTaken ? new RepeatedKey(`${what} is another case's`) : error
  }
