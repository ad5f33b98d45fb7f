import { crc32, deflateSync } from 'node:zlib'
import type { Random } from './random.ts'

const [width, height] = [480, 360]
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** What there is to see where a manhole cover should be. */
export type Cover = 'MISSING' | 'IN_PLACE'

/** 示意照片 — a drawing of a street with a manhole, for cases that nobody has been to: a grey PNG, another one each time. */
export function streetPicture(cover: Cover, random: Random): Buffer {
  const scene = {
    cover,
    x: width * random.between(0.4, 0.6),
    y: height * random.between(0.5, 0.66),
    radius: random.between(66, 90),
    tilt: random.between(0.42, 0.6),
    lane: random.between(-0.25, 0.25),
    phase: random.between(0, 1000),
  }
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width)
    for (let x = 0; x < width; x += 1) row[1 + x] = shadeAt(scene, x, y)
    return row
  })
  return png(deflateSync(Buffer.concat(rows), { level: 6 }))
}

type Scene = {
  readonly cover: Cover
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly tilt: number
  readonly lane: number
  readonly phase: number
}

/** Grey, 0 to 255. */
function shadeAt(scene: Scene, x: number, y: number): number {
  const across = (x - scene.x) / scene.radius
  const along = (y - scene.y) / (scene.radius * scene.tilt)
  const away = Math.hypot(across, along)
  const shade = away < 1.16 ? manholeAt(scene, { across, along, away }) : asphaltAt(scene, x, y)
  return Math.max(0, Math.min(255, Math.round(shade + grain(x, y, scene.phase) * 9)))
}

type Spot = { readonly across: number; readonly along: number; readonly away: number }

function manholeAt({ cover }: Scene, { across, along, away }: Spot): number {
  if (away > 1) return 138 - along * 14 - (away > 1.1 ? 30 : 0)
  if (cover === 'MISSING') {
    // of the shaft, the wall on the far side is seen
    const isWall = Math.hypot(across, along - 0.45) > 1
    return isWall ? 84 + along * 34 : 16
  }
  const isRing = Math.abs(away - 0.62) < 0.035 || away > 0.94
  const isRib = (Math.floor((across + 2) * 9) + Math.floor((along + 2) * 9)) % 2 === 0
  return (isRing ? 64 : isRib ? 118 : 92) + along * 10
}

function asphaltAt({ lane, phase }: Scene, x: number, y: number): number {
  const far = 1 - y / height
  const middle = width * (0.12 + lane * 0.2) + y * 0.22
  const isLine = Math.abs(x - middle) < 4 + 8 * (1 - far) && Math.floor(y / 68 + phase) % 3 !== 0
  const patches = Math.sin(x / 47 + phase) * Math.sin(y / 31 + phase / 3) * 5
  return isLine ? 206 : 112 + far * 34 + patches
}

/** The same for the same place, between -1 and 1. */
function grain(x: number, y: number, phase: number): number {
  const mixed = Math.sin(x * 12.9898 + y * 78.233 + phase) * 43_758.5453
  return Math.round((mixed - Math.floor(mixed) - 0.5) * 3) / 1.5
}

function png(data: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const chunks = [chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...chunks])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
