import type { Numbers } from '../text/arena.ts'

type NumbersType<A extends Numbers> = {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ArrayBuffer, offset: number, length: number): A
}

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
  return bytes
}

/** Reads sections in the order in which they were written; nothing is copied. */
export interface SectionReader {
  readonly header: unknown
  readonly next: <A extends Numbers>(type: NumbersType<A>) => A
}

/** `undefined` when the bytes are cut short or none of ours. */
export function readSections(bytes: Uint8Array): SectionReader | undefined {
  // Rows of numbers need an aligned start, which a part of a larger buffer may not have.
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const { byteOffset: start, byteLength: size } = own
  const buffer = own.buffer as ArrayBuffer
  if (size < 16) return undefined
  const [first, textLength] = new Uint32Array(buffer, start, 2) as unknown as [number, number]
  if (first !== magic || 16 + textLength > size) return undefined
  const { header, lengths } = JSON.parse(
    new TextDecoder().decode(own.subarray(16, 16 + textLength)),
  ) as { header: unknown; lengths: readonly number[] }
  let at = 16 + align(textLength)
  if (lengths.reduce((sum, length) => sum + align(length), at) !== size) return undefined
  let section = 0
  return {
    header,
    next: (type) => {
      const length = lengths[section++] ?? 0
      const row = new type(buffer, start + at, length / type.BYTES_PER_ELEMENT)
      at += align(length)
      return row
    },
  }
}
