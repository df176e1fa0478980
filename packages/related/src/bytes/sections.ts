import type { Numbers, NumbersType } from '../text/arena.ts'

const magic = 0x4f435452 // "OCTR"
const align = (length: number): number => Math.ceil(length / 8) * 8

/** A value in JSON, and rows of numbers one after the other, each at a multiple of 8 bytes. */
export function writeSections(header: unknown, sections: readonly Numbers[]): Uint8Array {
  const text = new TextEncoder().encode(
    JSON.stringify({ header, lengths: sections.map(({ byteLength }) => byteLength) }),
  )
  const size = sections.reduce(
    (sum, { byteLength }) => sum + align(byteLength),
    16 + align(text.length),
  )
  const bytes = new Uint8Array(size)
  new Uint32Array(bytes.buffer, 0, 2).set([magic, text.length])
  bytes.set(text, 16)
  let at = 16 + align(text.length)
  for (const { buffer, byteOffset, byteLength } of sections) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += align(byteLength)
  }
  new Uint32Array(bytes.buffer, 8, 2).set(hashesOf(new Int32Array(bytes.buffer, 16)))
  return bytes
}

/**
 * Two hashes of an even number of words. Four chains take turns, so that none waits for another; a step of a chain gives
 * other values for other words, so that a single bit is always found out.
 */
function hashesOf(words: Int32Array): readonly [number, number] {
  let a = 0x811c9dc5 | 0
  let b = 0x1b873593
  let c = 0x2545f491
  let d = 0x5851f42d
  const end = words.length & ~3
  for (let i = 0; i < end; i += 4) {
    a = mix(a, words[i] as number)
    b = mix(b, words[i + 1] as number)
    c = mix(c, words[i + 2] as number)
    d = mix(d, words[i + 3] as number)
  }
  if (end < words.length) {
    a = mix(a, words[end] as number)
    b = mix(b, words[end + 1] as number)
  }
  return [mix(a, c), mix(b, d)]
}

function mix(chain: number, word: number): number {
  const mixed = Math.imul(chain ^ word, 0x5bd1e995)
  return mixed ^ (mixed >>> 15)
}

/** What tells bytes of `writeSections` from others: it is written into them, so that they need not be read for it. They start at a multiple of 8. */
export function nameOf(bytes: Uint8Array): string {
  return new Uint32Array(bytes.buffer, bytes.byteOffset + 8, 2).join('-')
}

/** Reads sections in the order in which they were written; nothing is copied. */
export interface SectionReader {
  /** See `nameOf`. */
  readonly name: string
  readonly size: number
  readonly header: unknown
  readonly next: <A extends Numbers>(type: NumbersType<A>) => A
}

/** `undefined` when the bytes are cut short, not what was written, or none of ours. */
export function readSections(bytes: Uint8Array): SectionReader | undefined {
  // Rows of numbers need an aligned start, which a part of a larger buffer may not have. (`slice` of Node's Buffer does not copy.)
  const own = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  const { byteOffset: start, byteLength: size } = own
  const buffer = own.buffer as ArrayBuffer
  if (size < 16) return undefined
  const [first, textLength] = new Uint32Array(buffer, start, 2) as unknown as [number, number]
  if (first !== magic || size % 8 !== 0 || 16 + textLength > size) return undefined
  const hashes = hashesOf(new Int32Array(buffer, start + 16, size / 4 - 4))
  if (nameOf(own) !== Uint32Array.from(hashes).join('-')) return undefined
  const { header, lengths } = JSON.parse(
    new TextDecoder().decode(own.subarray(16, 16 + textLength)),
  ) as { header: unknown; lengths: readonly number[] }
  let at = 16 + align(textLength)
  if (lengths.reduce((sum, length) => sum + align(length), at) !== size) return undefined
  let section = 0
  return {
    name: nameOf(own),
    size,
    header,
    next: (type) => {
      const length = lengths[section++] ?? 0
      const row = new type(buffer, start + at, length / type.BYTES_PER_ELEMENT)
      at += align(length)
      return row
    },
  }
}
