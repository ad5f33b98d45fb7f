import { hash, verify } from '@node-rs/argon2'
import { invalidInput } from '../errors.ts'

const shortest = 8
const longest = 128
// What an unknown name is compared with, so that it takes as long as a known one.
const nobodysHash = hash('nobody signs in with this')
/** Nobody guesses eighty random bits, however fast a guess is: hundreds are imported in one act. */
const light = { memoryCost: 8, timeCost: 1, parallelism: 1 } as const
const lightMark = `$m=${light.memoryCost},t=${light.timeCost},`

/** 密码摘要 — argon2id of a password; throws INVALID_INPUT below 8 or above 128 characters. */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < shortest || password.length > longest)
    throw invalidInput(`A password has ${shortest} to ${longest} characters.`, 'password')
  return hash(password)
}

/** 初始密码摘要 — of a password made at random, and of no other. */
export const hashInitialPassword = (password: string): Promise<string> => hash(password, light)

/** 核对密码 — whether the password is right; takes equally long when there is nobody of that name, and for an initial password. */
export async function isPasswordRight(password: string, kept: string | null): Promise<boolean> {
  const tried = password.slice(0, longest)
  const nobodys = await nobodysHash
  if (kept?.includes(lightMark)) await verify(nobodys, tried)
  const right = await verify(kept ?? nobodys, tried)
  return right && kept !== null
}
