type Point = { readonly longitude: number; readonly latitude: number }

/** Nowhere in China is as far north as its western border is east. */
const mostNorth = 54

/** 坐标 — two numbers as people paste them; longitude comes first unless the numbers say otherwise. Null where they are no place. */
export function coordinatesIn(text: string): Point | null {
  const numbers = text.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? []
  const [first, second] = numbers
  if (numbers.length !== 2 || first === undefined || second === undefined) return null
  const swapped = Math.abs(first) <= mostNorth && Math.abs(second) > mostNorth
  const [longitude, latitude] = swapped ? [second, first] : [first, second]
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return null
  return { longitude, latitude }
}
