const oklch = /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+([\d.]+)(?:deg)?\s*\)$/i
const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i

/** Relative luminance as WCAG 2.2 defines it, 0 to 1, of `oklch(L C H)` or `#rrggbb`; `undefined` for anything else. */
export function luminanceOf(colour: string): number | undefined {
  const rgb = linearOfOklch(colour) ?? linearOfHex(colour)
  if (rgb === undefined) return undefined
  const [red, green, blue] = rgb
  return 0.2126 * inGamut(red) + 0.7152 * inGamut(green) + 0.0722 * inGamut(blue)
}

function inGamut(part: number): number {
  return Math.min(1, Math.max(0, part))
}

type Linear = readonly [red: number, green: number, blue: number]

// Björn Ottosson, "A perceptual color space for image processing" (2020): OKLab to linear sRGB.
function linearOfOklch(colour: string): Linear | undefined {
  const match = oklch.exec(colour.trim())
  if (match === null) return undefined
  const lightness = Number(match[1]) / (match[2] === '%' ? 100 : 1)
  const chroma = Number(match[3])
  const hue = (Number(match[4]) * Math.PI) / 180
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

function linearOfHex(colour: string): Linear | undefined {
  const match = hex.exec(colour.trim())
  if (match === null) return undefined
  const [red, green, blue] = match.slice(1, 4).map((part) => {
    const value = Number.parseInt(part, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return [red, green, blue]
}
