import { z } from 'zod'
import { Role } from '../../prisma/generated/enums.ts'
import { createApiKey } from '../../services/accounts/create-api-key.ts'
import { cityCode, cityOption, instant } from '../answers.ts'
import { defineCommand } from '../define-command.ts'
import { inCity } from '../find-installation.ts'

const roles = Object.values(Role)

/** 创建接口密钥 — a key for a machine client, shown this once. */
export const apiKeyCreateCommand = defineCommand({
  name: 'api-key create',
  summary: '创建接口密钥 — makes a key for a machine client and prints it this once.',
  options: {
    city: cityOption,
    name: { value: 'text', help: 'what the key is for' },
    scopes: { value: 'ROLE,ROLE', help: 'what it may do: roles, parted by commas' },
    expires: { value: 'instant', help: 'its end; never when absent' },
  },
  input: z.object({
    city: cityCode,
    name: z.string().trim().min(1, 'must not be empty').max(100, 'is too long'),
    scopes: z
      .string()
      .transform((text) => text.split(',').map((role) => role.trim()))
      .pipe(z.array(z.enum(Role, `must be among ${roles.join(', ')}`))),
    expires: instant.optional(),
  }),
  run: async ({ city, name, scopes, expires = null }, surroundings) => {
    const { secret } = await inCity(surroundings, city, ({ act }) =>
      act((ctx) => createApiKey(ctx, { name, scopes, expiresAt: expires })),
    )
    surroundings.print(secret)
    surroundings.print(
      'Keep it now: it is stored as a hash only. Send it as "Authorization: Bearer <key>".',
    )
  },
})
