import { hash, verify } from '@node-rs/argon2'
import { invalidInput } from '../errors.ts'

const shortest = 8
const longest = 128
// What an unknown name is compared with, so that it takes as long as a known one.
const nobodysHash = hash('nobody signs in with this')

/** 密码摘要 — argon2id of a password; throws INVALID_INPUT below 8 or above 128 characters. */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < shortest || password.length > longest)
    throw invalidInput(`A password has ${shortest} to ${longest} characters.`, 'password')
  return hash(password)
}

/** 核对密码 — whether the password is right; takes equally long when there is nobody of that name. */
export async function isPasswordRight(password: string, kept: string | null): Promise<boolean> {
  const right = await verify(kept ?? (await nobodysHash), password.slice(0, longest))
  return right && kept !== null
}
