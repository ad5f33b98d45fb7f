import { encode } from 'uqr'

type Props = {
  readonly text: string
  readonly label: string
  /** In pixels, to each side. */
  readonly side?: number
}

/** 二维码 — a text as a square of dots, sharp at every size. */
export const QrCode = ({ text, label, side = 132 }: Props) => {
  const { data, size } = encode(text, { border: 2 })
  const dots = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])),
  )
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={side}
      height={side}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dots.join('')} fill="#000" />
    </svg>
  )
}
