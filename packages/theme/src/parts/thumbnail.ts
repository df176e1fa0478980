import type { SafeHtml } from '@octavo/renderer'
import type { Picture } from '../props/post.ts'
import { picture } from './picture.ts'

/**
 * A small picture beside a title, in one file: every browser that can show the theme reads WebP and AVIF, and nine cards
 * with a choice of formats and sizes would outweigh the page around them. Decoration: the title says what it is about.
 */
export function thumbnail(image: Picture, pixels: number, name?: string): SafeHtml {
  const { width, height } = image
  const src = fileOf(image, pixels)
  const sized = width === undefined || height === undefined ? {} : { width, height }
  const use = { load: 'later', alt: '', ...(name === undefined ? {} : { name }) } as const
  return picture({ src, alt: '', ...sized }, use)
}

const preferred = ['image/webp', 'image/avif']

/** The smallest file that is wide enough, else the widest, in the preferred format; the picture's own without a choice. */
function fileOf({ src, srcset, sources = [] }: Picture, pixels: number): string {
  const source = preferred
    .map((type) => sources.find((one) => one.type === type))
    .find((one) => one !== undefined)
  const candidates = candidatesOf(source?.srcset ?? srcset ?? '')
  const fitting = candidates.find(({ width }) => width >= pixels) ?? candidates.at(-1)
  return fitting?.url ?? src
}

interface Candidate {
  readonly url: string
  readonly width: number
}

/** The files of a `srcset` that say how wide they are, narrowest first. */
function candidatesOf(srcset: string): readonly Candidate[] {
  const found = [...srcset.matchAll(/(\S+)\s+(\d+)w\s*(?:,|$)/g)]
  return found
    .map(([, url = '', width]) => ({ url, width: Number(width) }))
    .sort((a, b) => a.width - b.width || (a.url < b.url ? -1 : 1))
}
