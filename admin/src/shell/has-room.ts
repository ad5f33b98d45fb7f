import type Canvas from 'diagram-js/lib/core/Canvas'

/** 有无位置 — whether a drawing has a place on the page; on paper, or behind another view, it has none and cannot be fitted. */
export function hasRoom(canvas: Canvas): boolean {
  const { width, height } = canvas.getSize()
  return width > 0 && height > 0
}
