/** 幂等键 — a key for one press; also where the page came without TLS, and the browser makes no UUID. */
export const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
