// What may stand before the root of an SVG document.
const beforeRoot =
  /^(?:\s|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\])?\s*>)*<svg(?=[\s>/])([^>]*)/i

// Browsers give this room to a drawing that says nothing of its size (CSS 2, section 10.3.2).
const unspoken = { width: 300, height: 150 }

/**
 * @internal The size of a drawing in pixels, or undefined for a file that is none. Read from its first tag: nothing in it is drawn or run, and
 * a fault further down, which browsers forgive, does not matter.
 */
export function svgSize(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, 65_536))
  const tag = beforeRoot.exec(start)?.[1]
  if (tag === undefined) return undefined
  const width = pixels(attribute(tag, 'width'))
  const height = pixels(attribute(tag, 'height'))
  if (width !== undefined && height !== undefined) return rounded(width, height)
  const box = attribute(tag, 'viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , across = 0, down = 0] = box ?? []
  if (!(across > 0 && down > 0)) return unspoken
  if (width !== undefined) return rounded(width, (width * down) / across)
  if (height !== undefined) return rounded((height * across) / down, height)
  return rounded(across, down)
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean)
}

const inPixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  em: 16,
  rem: 16,
}

function pixels(length: string | undefined): number | undefined {
  const [, number, unit = ''] =
    /^\s*\+?([\d.]+(?:e[+-]?\d+)?)\s*([a-z%]*)\s*$/i.exec(length ?? '') ?? []
  const factor = inPixels[unit.toLowerCase()]
  const value = Number(number) * (factor ?? Number.NaN)
  return value > 0 && Number.isFinite(value) ? value : undefined
}

function rounded(width: number, height: number) {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}
