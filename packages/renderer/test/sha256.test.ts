import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sha256 } from '../src/sha256.ts'
import { utf8 } from '../src/utf8.ts'
import { anyText } from './hostile.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const reference = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

it('gives the digests of the standard’s examples', () => {
  expect(hex(sha256(utf8('abc')))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
  expect(hex(sha256(utf8('')))).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  )
})

it('agrees with Node at every length around a block', () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 7) & 255)
    expect(hex(sha256(bytes))).toBe(reference(bytes))
  }
})

it('agrees with Node on any bytes', () => {
  const property = fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
    expect(hex(sha256(bytes))).toBe(reference(bytes))
  })
  fc.assert(property)
})

it('writes UTF-8 as Node does', () => {
  const property = fc.property(anyText, (text) => {
    expect(hex(utf8(text))).toBe(Buffer.from(text, 'utf8').toString('hex'))
  })
  fc.assert(property)
})
